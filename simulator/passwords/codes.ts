import { UpstreamError } from "../errors.ts";
import type { User } from "../model/user.ts";
import type { World } from "../world.ts";

export const codeSeconds = 180;
const pauseMs = 180_000;
const dayMs = 24 * 3600 * 1000;
const sendingsADay = 10;
/** Chosen: how many wrong codes are too many is not documented. */
const triesPerCode = 5;

/**
 * A new code for somebody who forgot the password; it replaces the one before. Throws 400 within 180 s of that
 * and after 10 codes in a day. Chosen: a day is the last 24 hours.
 */
export function newCode(world: World, person: User, user: string): string {
  const now = world.clock.now();
  const before = world.sentCodes.get(person.userId);
  const sentAt = (before?.sentAt ?? []).filter((at) => at > now - dayMs);
  if (now - (sentAt.at(-1) ?? Number.NEGATIVE_INFINITY) < pauseMs) {
    throw new UpstreamError(400, "USG.206030004", "A code was sent less than 180 s ago.");
  }
  if (sentAt.length >= sendingsADay) {
    throw new UpstreamError(400, "USG.206030018", "Ten codes were sent within a day.");
  }
  const code = world.random.digits(6);
  const sent = { user, code, expiresAt: now + codeSeconds * 1000, wrongTries: 0, sentAt: [...sentAt, now] };
  if (before) world.sentCodes.update(before, sent);
  else world.sentCodes.add({ userId: person.userId, ...sent });
  return code;
}

/**
 * Uses the code up that was sent to this person under this name. Throws 400: none or an expired one,
 * a wrong one, too many wrong ones.
 */
export function spendCode(world: World, person: User | undefined, user: string, code: string): void {
  const sent = person && world.sentCodes.get(person.userId);
  if (!sent || sent.user !== user || sent.expiresAt <= world.clock.now()) {
    throw new UpstreamError(400, "USG.206030001", "The code has expired; ask for a new one.");
  }
  const wrongTries = sent.wrongTries + (sent.code === code ? 0 : 1);
  world.sentCodes.update(sent, { wrongTries });
  if (wrongTries >= triesPerCode) {
    throw new UpstreamError(400, "USG.206030019", "Too many wrong codes; ask for a new one.");
  }
  if (sent.code !== code) throw new UpstreamError(400, "USG.206030002", "The code is wrong.");
  world.sentCodes.update(sent, { expiresAt: 0 });
}
