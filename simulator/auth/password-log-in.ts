import { UpstreamError } from "../errors.ts";
import type { User } from "../model/user.ts";
import type { World } from "../world.ts";

/** Chosen: five wrong passwords in a row lock an account; five minutes later it is open again. */
const failuresToLock = 5;
const lockMs = 5 * 60_000;

/** Reads `Basic <base64 of UTF-8 account:password>`; undefined when it is anything else. */
export function parseBasic(header: string | undefined) {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/.exec(header ?? "")?.[1];
  if (!encoded) return undefined;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) return undefined;
  return { account: text.slice(0, colon), password: text.slice(colon + 1) };
}

/**
 * The user with this account and password (meeting_21_0306). Throws 401 when they are wrong,
 * 423 while the account is locked, 412 when it is disabled.
 */
export function passwordLogIn(world: World, account: string, password: string): User {
  const user = world.usersByAccount.get(account);
  if (!user) throw wrongPassword();
  if (!passwordMatches(world, user, password)) throw wrongPassword();
  // Chosen: told only to whoever knows the password.
  if (user.status === 1) throw new UpstreamError(412, "USG.206010007", "The account is disabled.");
  world.users.update(user, { failedLogIns: 0, lockedUntil: 0 });
  return user;
}

/** Compares a user's password and counts a wrong one. Throws 423 while the account is locked. */
export function passwordMatches(world: World, user: User, password: string): boolean {
  const now = world.clock.now();
  if (user.lockedUntil > now) throw new UpstreamError(423, "USG.206030015", "The account is locked.");
  if (user.password === password) return true;
  const failedLogIns = user.failedLogIns + 1;
  const locks = failedLogIns >= failuresToLock;
  world.users.update(user, {
    failedLogIns: locks ? 0 : failedLogIns,
    lockedUntil: locks ? now + lockMs : 0,
  });
  return false;
}

export function wrongPassword(): UpstreamError {
  return new UpstreamError(401, "USG.206010000", "The account or the password is wrong.");
}
