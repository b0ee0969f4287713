import { UpstreamError } from "./errors.ts";
import type { User } from "./model/user.ts";
import type { World } from "./world.ts";

const lifeMs = 60_000;
const triesPerCode = 5;

/**
 * A new code for the address a user wants to have (meeting_21_0077); valid for a minute. Throws 400 while the code
 * before it is valid. Chosen: how soon another may be sent is not documented.
 */
export function newContactCode(world: World, user: User, contact: string): string {
  const now = world.clock.now();
  const before = world.contactCodes.get(user.userId);
  if (before && before.expiresAt > now) {
    throw new UpstreamError(400, "USG.206060013", "A code was sent less than a minute ago.");
  }
  const code = world.random.digits(6);
  const sent = { contact, code, expiresAt: now + lifeMs, tries: 0 };
  if (before) world.contactCodes.update(before, sent);
  else world.contactCodes.add({ userId: user.userId, ...sent });
  return code;
}

/**
 * Counts a try and throws 400 unless it is the code sent to this address: five tries in its minute (meeting_21_0078),
 * after which the code is of no use. Chosen: checking and changing count together.
 */
export function tryContactCode(world: World, user: User, contact: string, code: string): void {
  const sent = world.contactCodes.get(user.userId);
  if (!sent || sent.contact !== contact || sent.expiresAt <= world.clock.now()) {
    throw new UpstreamError(400, "USG.206030001", "The code has expired; ask for a new one.");
  }
  world.contactCodes.update(sent, { tries: sent.tries + 1 });
  if (sent.tries > triesPerCode) {
    throw new UpstreamError(400, "USG.206060015", "The code was tried too often.");
  }
  if (sent.code !== code) throw new UpstreamError(400, "USG.206030002", "The code is wrong.");
}

/** A code changes an address once. */
export function spendContactCode(world: World, user: User): void {
  const sent = world.contactCodes.get(user.userId);
  if (sent) world.contactCodes.update(sent, { expiresAt: 0 });
}
