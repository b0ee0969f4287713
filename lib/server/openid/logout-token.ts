import "server-only";
import { jwtVerify } from "jose";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import type { Provider } from "./provider.ts";
import { audiencesOf } from "./settings.ts";
import { signatureAlgorithms } from "./signature-algorithms.ts";

/** Whom a provider has logged out: everybody of that subject, or of that session of the provider's. */
export type LoggedOut = {
  issuer: string;
  subject: string | null;
  sid: string | null;
  tokenId: string;
  issuedAt: Date;
};

/** A token is sent when it is made. Clocks may differ by a minute. */
const longestAgeSeconds = 300;
const toleranceSeconds = 60;

const event = "http://schemas.openid.net/event/backchannel-logout";
const claims = z
  .looseObject({
    iat: z.number(),
    jti: z.string().min(1).max(255),
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.looseObject({ [event]: z.looseObject({}) }),
    // With it, an ID token could be passed off as a logout token.
    nonce: z.never().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

/**
 * Verifies a logout token as OpenID Connect Back-Channel Logout 1.0, section 2.6, says, but for the use of its id.
 * @throws AppError `invalid_input` for anything that the provider has not signed for this portal, just now, as a logout
 */
export async function verifyLogoutToken(token: string, provider: Provider): Promise<LoggedOut> {
  const { payload } = await jwtVerify(token, provider.keys, {
    algorithms: [...signatureAlgorithms],
    issuer: provider.issuer,
    audience: audiencesOf(provider.settings),
    maxTokenAge: longestAgeSeconds,
    clockTolerance: toleranceSeconds,
  }).catch(refuse);
  const parsed = claims.safeParse(payload);
  if (!parsed.success) throw refused("claims", parsed.error);
  const { iat, jti, sub = null, sid = null } = parsed.data;
  const issuedAt = new Date(iat * 1_000);
  return { issuer: provider.issuer, subject: sub, sid, tokenId: jti, issuedAt };
}

const ofTheProvider = ["ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID"];

/** Keys that cannot be fetched are the provider's trouble, which may send the token again. */
function refuse(error: unknown): never {
  // By code: in one process there may be several copies of the library's classes.
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const isJudged = /^ERR_(JW|JOSE_(ALG|NOT))/.test(code) && !ofTheProvider.includes(code);
  throw isJudged ? refused(code, error) : error;
}

function refused(why: string, cause: unknown): AppError {
  return new AppError("invalid_input", `logout token refused: ${why}`, {}, cause);
}
