import type { Token } from "../model/sign-in.ts";
import type { User } from "../model/user.ts";
import { freshToken } from "../random.ts";
import type { World } from "../world.ts";

/** Live tokens of one user for API clients; a log-in beyond it pushes the oldest out. All other clients have one. */
const apiClient = 72;
const apiTokens = 64;

const refreshSeconds = 30 * 24 * 3600;

export interface LogIn {
  readonly user: User;
  readonly appId: string | null;
  readonly signedInAs: string;
  readonly clientType: number;
  readonly ip: string;
}

/**
 * Issues a token. It lives 12 to 24 hours, drawn anew each time: who assumes 24 hours shall notice.
 */
export function issueToken(world: World, logIn: LogIn): Token {
  const { user, ...rest } = logIn;
  makeRoom(world, user.userId, logIn.clientType);
  const createdAt = world.clock.now();
  const seconds = Math.floor(createdAt / 1000);
  return world.tokens.add({
    ...rest,
    userId: user.userId,
    accessToken: `cnr${freshToken(37)}`,
    refreshToken: `cnrRf${freshToken(35)}`,
    createdAt,
    expiresAt: (seconds + world.random.int(43_200, 86_400)) * 1000,
    refreshExpiresAt: (seconds + refreshSeconds) * 1000,
    displaced: false,
  });
}

/** Makes a token unusable at once, its refresh token too. */
export function endToken(world: World, token: Token): void {
  world.tokens.remove(token);
}

/**
 * Ends every log-in of a user, also those begun with a redirect's nonce. Chosen: what the upstream does to live tokens
 * of a changed password is not documented.
 */
export function endTokensOf(world: World, user: User): void {
  for (const nonce of [...world.portalNonces.values()])
    if (nonce.userId === user.userId) world.portalNonces.remove(nonce);
  for (const token of [...world.tokensByUser.get(user.userId)]) endToken(world, token);
}

function makeRoom(world: World, userId: string, clientType: number): void {
  const limit = clientType === apiClient ? apiTokens : 1;
  const now = world.clock.now();
  const records = [...world.tokensByUser.get(userId)].filter((it) => it.clientType === clientType);
  const live = records.filter((it) => !it.displaced && it.expiresAt > now);
  for (const token of live.slice(0, Math.max(0, live.length - limit + 1))) token.displaced = true;
  // Ended ones are kept for a while, to tell a displaced token from an unknown one and to be refreshed.
  for (const token of records.slice(0, Math.max(0, records.length - 2 * limit))) world.tokens.remove(token);
}
