import "server-only";
import { db } from "./db.ts";
import { log } from "./log.ts";
import { forgetWholeLimits } from "./rate-limit.ts";

const dayMs = 24 * 60 * 60 * 1_000;

/** Deletes what has no more use: sessions a day after their end, join links a week after theirs, whole limits. */
export async function cleanUp(): Promise<void> {
  const sessions = await db().session.deleteMany({
    where: { OR: [{ expiresAt: { lt: daysAgo(1) } }, { revokedAt: { lt: daysAgo(1) } }] },
  });
  const joinLinks = await db().joinLink.deleteMany({
    where: { OR: [{ expiresAt: { lt: daysAgo(7) } }, { revokedAt: { lt: daysAgo(7) } }] },
  });
  const limits = await forgetWholeLimits();
  log().info({ sessions: sessions.count, joinLinks: joinLinks.count, limits }, "cleaned up");
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * dayMs);
}
