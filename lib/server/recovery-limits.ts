import "server-only";
import { recoveryCodeSeconds, recoveryTries } from "#lib/contract/password-recovery.ts";
import { type Limit, limit, saying } from "./rate-limit.ts";
import type { RecoveryAttempt } from "./recovery-attempt.ts";
import { originOf } from "./upstream/pool.ts";

/** Names that nobody has are counted alike, so that a refusal tells nothing of them. */
export const codeLimits = {
  once: { max: 1, perSeconds: recoveryCodeSeconds },
  day: { max: 5, perSeconds: 86_400 },
} as const satisfies Record<string, Limit>;
/** Far longer than an attempt lives: none grow back. */
const tries = { max: recoveryTries, perSeconds: 86_400 };

/**
 * Counts a code for a name, however often its puzzle was solved and by whom: the upstream sends one in 180 s.
 * @throws AppError `rate_limited` (reason `code_sent_recently`, `codes_used_up` after some in a day)
 */
export async function countCode({ host, user }: RecoveryAttempt): Promise<void> {
  const name = `recovery-code:${originOf(host)}:${user.toLowerCase()}`;
  await saying("code_sent_recently", limit(name, codeLimits.once));
  await saying("codes_used_up", limit(`${name}:day`, codeLimits.day));
}

/** Counts a try of an attempt's code. @throws AppError `rate_limited` (reason `too_many_tries`) */
export function countTry({ id }: RecoveryAttempt): Promise<void> {
  return saying("too_many_tries", limit(`recovery-try:${id}`, tries));
}
