import "server-only";
import { AuthorizationResponseError, ResponseBodyError, WWWAuthenticateChallengeError } from "openid-client";
import type { Refusal } from "../sign-in-refusal.ts";

/** What a failure of the provider's is to who signs in with it. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof AuthorizationResponseError) return "provider_refused";
  return isAnswer(error) ? "provider_invalid" : "provider_down";
}

/**
 * Whether a refused refresh says that the person is no longer vouched for. A refusal of the portal itself, such as
 * `invalid_client` after a change of the secret, says nothing about the person.
 */
export function endsGrant(error: unknown): boolean {
  return error instanceof ResponseBodyError && error.error === "invalid_grant";
}

/** Whether the user info is refused because of the access token that was shown. */
export function refusesAccess(error: unknown): boolean {
  return [401, 403].includes(statusOf(error));
}

/** Something was answered and could be read; 5xx says that the provider is in trouble. */
function isAnswer(error: unknown): boolean {
  if (statusOf(error) > 0) return statusOf(error) < 500;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("OAUTH_") && !["OAUTH_TIMEOUT", "OAUTH_ABORT"].includes(code);
}

/** The status of the answer that an error is about; 0 where it is about none. */
function statusOf(error: unknown): number {
  if (error instanceof ResponseBodyError || error instanceof WWWAuthenticateChallengeError)
    return error.status;
  return error instanceof Error && error.cause instanceof Response ? error.cause.status : 0;
}
