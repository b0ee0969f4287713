import "server-only";
import { db } from "../db.ts";
import { wish } from "./commands.ts";

const hourMs = 60 * 60 * 1_000;
/** How long a file waits to be applied, and a paused import to be resumed: until then it may hold passwords. */
const waitingHours = 24;
/** How long what an import did can be looked at, and undone. */
const keptHours = 90 * 24;

/**
 * Forgets the files that nobody has applied for a day, ends the imports that have been paused for as long, and deletes
 * ledgers three months after their end. Answers how many imports are gone.
 */
export async function forgetOldImports(): Promise<number> {
  const waiting = await db().import.deleteMany({
    where: {
      state: { in: ["reading", "mapping", "checking", "ready", "failed"] },
      changedAt: { lt: hoursAgo(waitingHours) },
    },
  });
  const paused = await db().import.findMany({
    where: { state: "paused", isUndo: false, changedAt: { lt: hoursAgo(waitingHours) } },
  });
  for (const found of paused) await wish(found, "cancel");
  const old = await db().import.deleteMany({ where: { endedAt: { lt: hoursAgo(keptHours) } } });
  return waiting.count + old.count;
}

function hoursAgo(hours: number): Date {
  return new Date(Date.now() - hours * hourMs);
}
