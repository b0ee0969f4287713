import "server-only";
import { db, notify } from "./db.ts";
import { enqueue } from "./jobs.ts";

/** Carries the hash of a changed session, or `user:<id>`, to every process that remembers it. */
export const sessionChannel = "session";

/** Run when a user's last session was revoked; data `{ userId }`. */
export const sessionsEndedJob = "session.ended";

/**
 * Ends one session, in this process as in the others once the message has arrived; `revokeSession` does it at once. An
 * unknown or ended one is left as it is. Answers whether there was one.
 */
export async function endSession(idHash: string): Promise<boolean> {
  const revoked = await db().session.updateManyAndReturn({
    where: { idHash, revokedAt: null },
    data: { revokedAt: new Date() },
    select: { userId: true },
  });
  for (const { userId } of revoked) {
    await notify(sessionChannel, idHash);
    await noteEnd(userId);
  }
  return revoked.length > 0;
}

/** Has what hangs on a user's last session tidied up, if that one is gone. */
export async function noteEnd(userId: string): Promise<void> {
  const live = await db().session.count({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() } },
  });
  if (live === 0) await enqueue(sessionsEndedJob, { userId });
}
