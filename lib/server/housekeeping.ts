import "server-only";
import { db } from "./db.ts";
import { forgetOldImports } from "./imports/forget.ts";
import { log } from "./log.ts";
import { forgetWholeLimits } from "./rate-limit.ts";
import { forgetOldFailures } from "./sign-in-locks.ts";
import { forgetWholeBuckets } from "./upstream/quota-lease.ts";

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * Deletes what has no more use: sessions a day after their end, links a week after theirs, whole limits, failed
 * sign-ins that no longer count, old logout tokens, and files of users that nobody has imported.
 */
export async function cleanUp(): Promise<void> {
  const sessions = await db().session.deleteMany({
    where: { OR: [{ expiresAt: { lt: daysAgo(1) } }, { revokedAt: { lt: daysAgo(1) } }] },
  });
  const joinLinks = await db().joinLink.deleteMany({
    where: { OR: [{ expiresAt: { lt: daysAgo(7) } }, { revokedAt: { lt: daysAgo(7) } }] },
  });
  const passwordLinks = await db().passwordLink.deleteMany({ where: { expiresAt: { lt: daysAgo(7) } } });
  // Over, such a token is refused for its age, and so are the ID tokens from before it.
  await db().usedLogoutToken.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  const imports = await forgetOldImports();
  const [limits, failures] = [
    (await forgetWholeLimits()) + (await forgetWholeBuckets()),
    await forgetOldFailures(),
  ];
  const links = joinLinks.count + passwordLinks.count;
  log().info({ sessions: sessions.count, links, imports, limits, failures }, "cleaned up");
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * dayMs);
}
