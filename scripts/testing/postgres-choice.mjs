import { spawnSync } from "node:child_process";
import { databaseAccount } from "../launcher/postgres/account.mjs";
import { debianPrograms, embeddedPrograms, program } from "../launcher/postgres/programs.mjs";

/** Why the system's PostgreSQL cannot be tested on, or null when it can. */
export function systemPostgresProblem() {
  const programs = debianPrograms();
  if (!programs) return "this system has no PostgreSQL of its own";
  const asked = spawnSync(program(programs, "postgres"), ["--version"], { ...databaseAccount(), cwd: "/" });
  return asked.status === 0 ? null : `${programs.home} cannot be started`;
}

/** The PostgreSQL to test on: the one that comes with the packages, or the system's with `FOYER_TEST_POSTGRES=system`. */
export function chosenPrograms(env) {
  if (env.FOYER_TEST_POSTGRES !== "system") return embeddedPrograms();
  const programs = debianPrograms();
  if (!programs) throw new Error("FOYER_TEST_POSTGRES=system, but this system has no PostgreSQL.");
  return programs;
}
