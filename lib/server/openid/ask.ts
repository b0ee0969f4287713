import "server-only";
import { fetchUserInfo, refreshTokenGrant, type TokenEndpointResponse } from "openid-client";
import type { ProviderGroupSource } from "#generated/prisma/client.ts";
import { tellsGroups } from "./claims.ts";
import type { Provider } from "./provider.ts";
import type { Checkable, Tokens } from "./provider-sessions.ts";
import { endsGrant, refusalOf, refusesAccess } from "./trouble.ts";

export type Claims = Readonly<Record<string, unknown>>;

/** What the user info says of a person; null where the provider has none. */
export async function userInfo(
  { configuration }: Provider,
  access: string,
  subject: string,
): Promise<Claims | null> {
  if (!configuration.serverMetadata().userinfo_endpoint) return null;
  return fetchUserInfo(configuration, access, subject);
}

/** Where the groups of somebody who has just signed in can be read again. */
export function sourceOf(
  { settings }: Provider,
  told: { idToken: Claims; userInfo: Claims | null; refresh: string | null },
): ProviderGroupSource {
  if (tellsGroups(told.userInfo, settings)) return "userinfo";
  return told.refresh && tellsGroups(told.idToken, settings) ? "refresh" : "nowhere";
}

export function tokensIn(answer: TokenEndpointResponse, refresh: string | null = null): Tokens {
  return {
    access: answer.access_token,
    accessSeconds: answer.expires_in ?? null,
    // A provider that does not rotate answers none: the one it gave before stays good.
    refresh: answer.refresh_token ?? refresh,
  };
}

/** "no": the provider does not vouch any more. "nothing": it is down, or there is nothing left to ask it with. */
export type Word = { tokens: Tokens } & (
  | { said: "claims"; claims: Claims }
  | { said: "no" }
  | { said: "nothing"; why: unknown; isDown: boolean }
);

/** Below this an access token may end on its way. */
const usableSeconds = 5;

/** Asks a provider again about somebody: by the user info while the access token lives, else after a refresh. */
export async function askAgain(
  provider: Provider,
  { source, subject, tokens: held }: Checkable,
): Promise<Word> {
  let tokens = held;
  try {
    const { access, accessSeconds } = tokens;
    if (source === "userinfo" && access && (accessSeconds ?? usableSeconds) >= usableSeconds) {
      const claims = await userInfo(provider, access, subject).catch(nullWhere(refusesAccess));
      if (claims) return { said: "claims", claims, tokens };
      if (!tokens.refresh) return { said: "no", tokens };
    }
    if (!tokens.refresh) return silent("nothing is left to ask with", tokens);
    const answer = await refreshTokenGrant(provider.configuration, tokens.refresh).catch(
      nullWhere(endsGrant),
    );
    if (!answer) return { said: "no", tokens };
    tokens = tokensIn(answer, tokens.refresh);
    const claims =
      source === "userinfo" ? await userInfo(provider, answer.access_token, subject) : answer.claims();
    if (claims?.sub === subject) return { said: "claims", claims, tokens };
    return silent("the refresh told nobody", tokens);
  } catch (error) {
    return { said: "nothing", why: error, isDown: refusalOf(error) === "provider_down", tokens };
  }
}

function silent(why: string, tokens: Tokens): Word {
  return { said: "nothing", why, isDown: false, tokens };
}

function nullWhere(isExpected: (error: unknown) => boolean): (error: unknown) => null {
  return (error) => {
    if (isExpected(error)) return null;
    throw error;
  };
}
