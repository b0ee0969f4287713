import "server-only";
import { db } from "./db.ts";
import { registerJob } from "./jobs.ts";
import { log } from "./log.ts";
import { meetingIssuer } from "./person-elsewhere.ts";
import { endSession } from "./session-end.ts";

/** How long the upstream's word about somebody's role counts: a working day. */
const wordMs = 12 * 60 * 60 * 1_000;

/** Makes this process take part in looking after these sessions every ten minutes. */
export function registerMeetingSessions(): Promise<void> {
  return registerJob("session.meeting-accounts", endOldMeetingSessions, { cron: "*/10 * * * *" });
}

/**
 * Ends the sessions of Cloud Meeting accounts 12 hours after they began, however they are used. Nobody can be asked about
 * them without the password, and an administrator's calls are signed as the enterprise: the upstream would go on
 * obeying somebody whom it has disabled or made a plain user since.
 */
export async function endOldMeetingSessions(): Promise<void> {
  const old = await db().session.findMany({
    where: {
      createdAt: { lt: new Date(Date.now() - wordMs) },
      expiresAt: { gt: new Date() },
      revokedAt: null,
      user: { identities: { some: { issuer: { startsWith: meetingIssuer } } } },
    },
    select: { idHash: true },
  });
  for (const { idHash } of old) await endSession(idHash);
  if (old.length > 0) log().info({ sessions: old.length }, "ended sessions of Cloud Meeting accounts");
}
