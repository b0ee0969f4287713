import { endTokensOf } from "../auth/tokens.ts";
import { UpstreamError } from "../errors.ts";
import type { User } from "../model/user.ts";
import { freshToken } from "../random.ts";
import type { World } from "../world.ts";
import { weakness } from "./policy.ts";

/** Chosen: how many passwords are remembered beside the present one is not documented. */
const remembered = 5;

interface NewPassword {
  readonly password: string;
  /** Chosen by the account's holder, not made up by the platform, which may be replaced at once. */
  readonly chosen: boolean;
  /** To be changed at the next log-in. */
  readonly temporary: boolean;
}

/** Gives a user a password. It opens a locked account and ends all log-ins made with the one before. */
export function setPassword(world: World, user: User, { password, chosen, temporary }: NewPassword): void {
  world.users.update(user, {
    password,
    oldPasswords: [user.password, ...user.oldPasswords].slice(0, remembered),
    passwordChosenAt: chosen ? world.clock.now() : 0,
    firstLogin: temporary,
    failedLogIns: 0,
    lockedUntil: 0,
  });
  endTokensOf(world, user);
}

/** A password that the policy allows for this account. */
export function madeUpPassword(account: string): string {
  const password = freshToken(12);
  return weakness(password, account) ? madeUpPassword(account) : password;
}

/** Throws 400 USG.206030028 for people who sign in through their enterprise's own centre. */
export function refuseSingleSignOn(world: World, user: User): void {
  if (world.enterprises.get(user.corpId)?.sso.enableSSO) {
    throw new UpstreamError(400, "USG.206030028", "The enterprise signs in by single sign-on.");
  }
}
