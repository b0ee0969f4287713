import "server-only";
import { z } from "zod";
import type { Refusal } from "../sign-in-refusal.ts";

/** What the library tells of a failure. Read by its members: Next loads its classes several times. */
const failure = z.object({
  code: z.string().catch(""),
  /** Of the answer, where it is about one; such errors have the answer as their cause, or repeat its status. */
  status: z.number().catch(0),
  /** The provider's own word, such as `invalid_grant`. */
  error: z.string().catch(""),
  cause: z.unknown(),
});

/** What a failure of the provider's is to who signs in with it. */
export function refusalOf(error: unknown): Refusal {
  const { code, status } = told(error);
  if (code === "OAUTH_AUTHORIZATION_RESPONSE_ERROR") return "provider_refused";
  // 5xx says that the provider is in trouble.
  if (status > 0) return status < 500 ? "provider_invalid" : "provider_down";
  const isAnswer = code.startsWith("OAUTH_") && !["OAUTH_TIMEOUT", "OAUTH_ABORT"].includes(code);
  return isAnswer ? "provider_invalid" : "provider_down";
}

/**
 * Whether a refused refresh says that the person is no longer vouched for. A refusal of the portal itself, such as
 * `invalid_client` after a change of the secret, says nothing about the person.
 */
export function endsGrant(error: unknown): boolean {
  return told(error).error === "invalid_grant";
}

/** Whether the user info is refused because of the access token that was shown. */
export function refusesAccess(error: unknown): boolean {
  return [401, 403].includes(told(error).status);
}

function told(error: unknown) {
  const { cause, status, ...rest } = failure.parse(error instanceof Error ? error : {});
  return { ...rest, status: cause instanceof Response ? cause.status : status };
}
