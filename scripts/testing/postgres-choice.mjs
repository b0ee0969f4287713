import { debianPrograms, embeddedPrograms } from "../launcher/postgres/programs.mjs";

/** The PostgreSQL to test on: the one that comes with the packages, or the system's with `FOYER_TEST_POSTGRES=system`. */
export function chosenPrograms(env) {
  if (env.FOYER_TEST_POSTGRES !== "system") return embeddedPrograms();
  const programs = debianPrograms();
  if (!programs) throw new Error("FOYER_TEST_POSTGRES=system, but this system has no PostgreSQL.");
  return programs;
}
