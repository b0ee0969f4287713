import "server-only";
import { AppError } from "#lib/errors.ts";
import { apiClient, apiKeyPrefix } from "./api-keys.ts";
import { clientNetwork } from "./client-address.ts";
import type { Caller } from "./context.ts";
import { callerByOpenIdToken } from "./openid/bearer-caller.ts";
import { requireSameOrigin } from "./origin.ts";
import { type Limit, limit } from "./rate-limit.ts";
import { requireSameEnterprise } from "./same-enterprise.ts";
import { requireSessionForRoute } from "./session-cookie.ts";

/** A minute's requests. A company's server asks for all of its users; one user signs in a few times. */
export const sdkLimits = {
  everybody: { max: 6_000, perSeconds: 60 },
  address: { max: 1_200, perSeconds: 60 },
  key: { max: 600, perSeconds: 60 },
  user: { max: 30, perSeconds: 60 },
} as const satisfies Record<string, Limit>;

/**
 * Who asks for a log-in signature: a company's server by its API key, a native app by its user's OpenID token, or a
 * page of ours by the session. Whoever sends `Authorization` is judged by it alone. Tries are counted first.
 * @throws AppError `rate_limited`; `unauthenticated`; `forbidden` with reason `key_in_browser` or `foreign_origin`
 */
export async function sdkCaller(request: Request): Promise<Caller> {
  await limit(`sdk:${clientNetwork(request)}`, sdkLimits.address);
  await limit("sdk", sdkLimits.everybody);
  const authorization = request.headers.get("authorization");
  if (authorization === null) return sessionCaller(request);
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw new AppError("unauthenticated", "no bearer token");
  return token.startsWith(apiKeyPrefix) ? keyCaller(request, token) : callerByOpenIdToken(token);
}

async function keyCaller(request: Request, key: string): Promise<Caller> {
  // Browsers and web views send it by themselves: the key has left the server it was made for.
  if (request.headers.has("origin")) {
    throw new AppError("forbidden", "an API key in a browser", { reason: "key_in_browser" });
  }
  const client = await apiClient(key);
  await limit(`sdk-key:${client.id}`, sdkLimits.key);
  return { kind: "client", client };
}

/** The browser adds the cookie by itself, so that only pages of ours may ask. */
async function sessionCaller(request: Request): Promise<Caller> {
  const session = await requireSessionForRoute(request);
  requireSameOrigin(request);
  requireSameEnterprise(request, session);
  return { kind: "session", session };
}
