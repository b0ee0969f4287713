import "server-only";
import { decodeJwt, errors, type JWTPayload, jwtVerify } from "jose";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { env } from "../env.ts";
import { providerOf } from "./provider.ts";
import { audiencesOf, type ProviderSettings } from "./settings.ts";
import { signatureAlgorithms } from "./signature-algorithms.ts";

/** Who somebody is, as a provider has proven by an ID token. */
export type Proven = {
  issuer: string;
  subject: string;
  /** The provider's session, where it told one. */
  sid: string | null;
  issuedAt: Date;
};

/** That, and everything the token says. */
export type ProvenToken = Proven & {
  claims: JWTPayload;
  settings: ProviderSettings;
};

/** Only a logout calls ID tokens back: one counts no longer than this, however long the provider lets it live. */
const longestAgeSeconds = 60 * 60;
const toleranceSeconds = 60;
/** After this no clock of ours takes one any more. */
export const idTokenOverSeconds = longestAgeSeconds + 2 * toleranceSeconds;

const whose = z.looseObject({
  sub: z.string().min(1),
  sid: z.string().min(1).nullable().catch(null),
  iat: z.number().transform((seconds) => new Date(Math.floor(seconds) * 1_000)),
});

const madeFor = z.looseObject({
  azp: z.string().optional(),
  // A logout token is signed by the same keys for the same audience.
  events: z.never().optional(),
});

/**
 * Verifies an ID token that an app presents (OpenID Connect Core 1.0, section 3.1.3.7): signed by a provider of the
 * environment, made for the portal or for a native app of its settings, alive, and at most an hour old.
 * @throws AppError `unauthenticated` for every token that is not; `upstream_unavailable` (reason `provider_down`) where
 *   the provider's keys cannot be had
 */
export async function proveIdToken(token: string): Promise<ProvenToken> {
  const settings = providerNamedIn(token);
  const provider = await providerOf(settings.id).catch(refuse);
  const audiences = audiencesOf(settings);
  const { payload, protectedHeader } = await jwtVerify(token, provider.keys, {
    algorithms: [...signatureAlgorithms],
    issuer: provider.issuer,
    audience: audiences,
    requiredClaims: ["exp", "iat", "sub"],
    maxTokenAge: longestAgeSeconds,
    clockTolerance: toleranceSeconds,
  }).catch(refuse);
  const who = whoIn(payload, provider.issuer);
  const made = madeFor.safeParse(payload);
  if (!who || !made.success || !isIdToken(protectedHeader.typ)) throw unproven("no ID token");
  if (!audiences.includes(made.data.azp ?? settings.clientId)) throw unproven("made for another app");
  return { ...who, claims: payload, settings };
}

/** Whom the claims of a verified ID token are about; null where they do not tell. */
export function whoIn(claims: object, issuer: string): Proven | null {
  const { data } = whose.safeParse(claims);
  return data ? { issuer, subject: data.sub, sid: data.sid, issuedAt: data.iat } : null;
}

/** Access tokens and logout tokens say of themselves that they are something else (RFC 9068, Back-Channel Logout). */
function isIdToken(type: string | undefined): boolean {
  return type === undefined || type.toUpperCase() === "JWT";
}

/** What the token says of itself only chooses whose keys it is verified with. */
function providerNamedIn(token: string): ProviderSettings {
  const issuer = issuerNamedIn(token);
  const settings = env().openIdProviders.find((provider) => provider.issuer.href === issuer);
  if (!settings) throw unproven("issuer");
  return settings;
}

function issuerNamedIn(token: string): string | null {
  try {
    const { iss = "" } = decodeJwt(token);
    return URL.canParse(iss) ? new URL(iss).href : null;
  } catch (error) {
    throw unproven("no JWT", error);
  }
}

const ofTheProvider = ["ERR_JOSE_GENERIC", "ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID"];

/** Keys that cannot be had are no fault of the token's. */
function refuse(error: unknown): never {
  if (error instanceof errors.JOSEError && !ofTheProvider.includes(error.code))
    throw unproven(error.code, error);
  throw new AppError(
    "upstream_unavailable",
    "no keys of the provider",
    { reason: "provider_unreachable" },
    error,
  );
}

function unproven(why: string, cause?: unknown): AppError {
  return new AppError("unauthenticated", `ID token refused: ${why}`, {}, cause);
}
