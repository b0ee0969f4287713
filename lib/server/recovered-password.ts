import "server-only";
import { writeEvent } from "./audit.ts";
import { db } from "./db.ts";
import { meetingTries } from "./meeting-account.ts";
import type { RecoveryAttempt } from "./recovery-attempt.ts";
import { forgetFailures } from "./sign-in-locks.ts";
import { keepNewPassword } from "./stored-passwords.ts";
import { originOf } from "./upstream/pool.ts";

/**
 * What follows once the upstream has taken the new password: the name is open again, bindings that sign in with the
 * account go on, and the audit of the enterprise that is known to have it says so. Of who typed a phone number or an
 * e-mail address the portal does not know the account.
 */
export async function noteRecovered(
  { host, user }: RecoveryAttempt,
  password: string,
  requestId: string,
): Promise<void> {
  await forgetFailures(meetingTries(originOf(host), user));
  // Anybody's administrator may write down any account: those count that the upstream has confirmed.
  const known = { account: user, upstreamUserId: { not: null }, enterprise: { apps: { some: { host } } } };
  await keepNewPassword(known, password, user);
  const binding = await db().binding.findFirst({ where: known, select: { enterpriseId: true } });
  if (!binding) return;
  await writeEvent({
    action: "passwordRecovery.done",
    chain: binding.enterpriseId,
    actor: { actorId: null, actorName: user, role: "visitor", actingFor: null },
    requestId,
    details: {},
    result: "done",
  });
}
