import { spawnSync } from "node:child_process";
import { Refusal } from "../terminal.mjs";

function idOf(flag) {
  const result = spawnSync("id", [flag, "nobody"], { encoding: "utf8" });
  if (result.status !== 0) {
    throw new Refusal("PostgreSQL refuses to run as root and there is no user `nobody` to run it as.");
  }
  return Number(result.stdout);
}

/** The ids to start PostgreSQL with: none of its own for an ordinary user, those of `nobody` for root. */
export function databaseAccount() {
  if (process.getuid?.() !== 0) return {};
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** Whether that account can run the program and pass through the folder. */
export function canReach(account, program, folder) {
  if (account.uid === undefined) return true;
  const test = 'test -x "$1" && test -r "$1" && test -x "$2"';
  return spawnSync("/bin/sh", ["-c", test, "sh", program, folder], { ...account, cwd: "/" }).status === 0;
}
