import { createHash, randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Refusal } from "../terminal.mjs";
import { canReach } from "./account.mjs";
import { program } from "./programs.mjs";

const SHARED = "/var/lib/foyer";

/** Copies the programs to where any user can run them; a copy appears whole or not at all. */
function copyPrograms(programs) {
  const home = join(SHARED, `postgresql-${programs.version}`);
  if (existsSync(home)) return { ...programs, home };
  const draft = `${home}.${process.pid}`;
  cpSync(programs.home, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return { ...programs, home };
}

/**
 * A name that belongs to this data folder alone: two clones differ by their path, and a folder that was removed and
 * cloned again does not find the old database, whose secrets are gone.
 */
function keyOf(folder) {
  const file = join(folder, "installation");
  if (!existsSync(file)) writeFileSync(file, randomUUID(), { mode: 0o600 });
  return createHash("sha256")
    .update(`${folder}\0${readFileSync(file, "utf8")}`)
    .digest("hex")
    .slice(0, 12);
}

/**
 * Where PostgreSQL keeps its data, and which copy of its programs runs: inside `folder` where the account can get
 * there, below /var/lib/foyer where root has to hand over to a user who cannot reach the project.
 */
export function choosePlace(folder, programs, account) {
  try {
    const inside = canReach(account, program(programs, "postgres"), folder);
    const usable = inside ? programs : copyPrograms(programs);
    const data = canReach(account, program(usable, "postgres"), folder)
      ? join(folder, "postgres")
      : join(SHARED, keyOf(folder), "postgres");
    mkdirSync(dirname(data), { recursive: true });
    return { data, programs: usable };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`There is no place for the database's files: ${error.message}.`);
  }
}
