import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandOf, isAlive } from "../process-table.mjs";
import { Refusal } from "../terminal.mjs";

/** The beginning of the paths of the folders that hold a server's socket. */
export const SOCKET_FOLDER = join(tmpdir(), "foyer-");

/** What the server notes about itself while it runs (postmaster.pid), or null. */
export function readServerFile(data) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  return { file, pid: Number(lines[0]), socketFolder: lines[4] ?? "", ready: lines[7]?.trim() === "ready" };
}

/**
 * Clears what a killed launcher left on a data folder: a server that still runs is ended in order, a note of one that
 * is gone is removed (its id may meanwhile be somebody else's, which PostgreSQL would take for itself).
 */
export async function clearLeftover(data) {
  const left = readServerFile(data);
  if (!left) return;
  if (commandOf(left.pid).includes(data)) {
    process.kill(left.pid, "SIGINT");
    const deadline = performance.now() + 15_000;
    while (isAlive(left.pid)) {
      if (performance.now() > deadline)
        throw new Refusal(`The database of an earlier start (process ${left.pid}) does not stop.`);
      await sleep(50);
    }
  }
  rmSync(left.file, { force: true });
  if (left.socketFolder.startsWith(SOCKET_FOLDER) && !left.socketFolder.includes("..")) {
    rmSync(left.socketFolder, { recursive: true, force: true });
  }
}
