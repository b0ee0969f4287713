import { UpstreamError, unauthenticated } from "../errors.ts";
import type { Token } from "../model/sign-in.ts";
import type { User } from "../model/user.ts";
import type { Caller, Role } from "../route.ts";
import type { World } from "../world.ts";

export const nobody: Caller = { role: "", corpId: "", userId: "", signedInAs: "" };

/** Whom a token in X-Access-Token stands for, or why it does not count. */
export type Identified = { token: Token; caller: Caller } | { token: null; refused: UpstreamError };

/** Looks an access token up; never throws, since a quota is counted before a bad token is refused. */
export function identify(world: World, accessToken: string | undefined): Identified {
  const token = accessToken ? world.tokens.get(accessToken) : undefined;
  if (!token || token.expiresAt <= world.clock.now()) return { token: null, refused: unauthenticated() };
  if (token.displaced) {
    const why = "The token was displaced by a later log-in.";
    return { token: null, refused: new UpstreamError(401, "USG.206020002", why) };
  }
  const user = world.users.need(token.userId);
  return {
    token,
    caller: {
      role: roleOf(user),
      corpId: user.corpId,
      userId: user.userId,
      signedInAs: token.signedInAs,
    },
  };
}

function roleOf(user: User): Role {
  if (user.userType === 1) return "sp-admin";
  if (user.adminType === 0) return "corp-owner";
  return user.adminType === 1 ? "corp-admin" : "user";
}
