import { closeDatabase, ready } from "#lib/server/db.ts";
import { makeSetupLink } from "#lib/server/setup-links.ts";

/** Prints a new set-up link and nothing else; nothing at all where there is an administrator. */
async function main(): Promise<number> {
  try {
    if (!(await ready())) {
      console.error(
        "The database is not up to date, or does not answer: start Foyer, which prints a link itself.",
      );
      return 1;
    }
    const link = await makeSetupLink();
    if (link) console.log(link);
    return 0;
  } finally {
    await closeDatabase();
  }
}

process.exitCode = await main();
