import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identityOf } from "./process-table.mjs";
import { Refusal } from "./terminal.mjs";

function holderOf(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

const pidIn = (identity) => Number(identity.split(" ")[0]);

/** Moves a dead holder's lock aside; puts it back when another launcher was quicker and the lock is now its own. */
function clearStale(file, stale) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (holderOf(aside) === stale) rmSync(aside);
  else renameSync(aside, file);
}

/** Links the complete file `own` to the lock's name: other launchers never read a half-written lock. */
function acquire(file, own) {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      linkSync(own, file);
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = holderOf(file);
    if (holder && identityOf(pidIn(holder)) === holder) {
      throw new Refusal(`Foyer is already running from this folder (process ${pidIn(holder)}).`);
    }
    clearStale(file, holder);
  }
  throw new Refusal(`The lock ${file} could not be taken; another launcher is starting.`);
}

/**
 * Makes this process the only launcher on a data folder; answers a function that gives the lock back.
 * A lock left by a killed launcher is taken over. Throws a Refusal naming the process that holds it.
 */
export function takeLock(folder) {
  const file = join(folder, "launcher.lock");
  const self = identityOf(process.pid);
  const own = `${file}.${process.pid}.new`;
  writeFileSync(own, self, { mode: 0o600 });
  try {
    acquire(file, own);
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (holderOf(file) === self) rmSync(file);
  };
}
