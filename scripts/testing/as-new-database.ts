import { afterAll } from "vitest";
import { closeDatabase } from "#lib/server/db.ts";
import { stopJobs } from "#lib/server/jobs.ts";
import { isMade } from "#lib/server/once.ts";

// Runs before what `as-new-process.ts` does: whoever comes next has another database.
afterAll(async () => {
  if (isMade("jobs")) await stopJobs();
  if (["db", "pool", "listener"].some(isMade)) await closeDatabase();
});
