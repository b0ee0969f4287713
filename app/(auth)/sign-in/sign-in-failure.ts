import { z } from "zod";

/** Refusals of those who vouch for people elsewhere; each has its text below `refusals`. */
const refusal = z.enum([
  "account_disabled",
  "account_locked",
  "verification_needed",
  "disabled",
  "provider_down",
  "provider_invalid",
  "provider_refused",
  "attempt_over",
  "no_group",
  "id_taken",
  "logged_out",
]);

/**
 * What the portal says when signing in fails; a wrong name and a wrong password read the same. `until`: epoch
 * milliseconds, up to the full minute.
 */
export type SignInFailure =
  | { kind: "refused" }
  | { kind: "trouble" }
  | { kind: "told"; refusal: z.output<typeof refusal> }
  | { kind: "tooMany"; seconds: number }
  | { kind: "locked"; until: number };

const minuteMs = 60_000;

/** Reads the failure out of the `error` text that signing in answers. Unknown texts are trouble of ours. */
export function signInFailure(error: string, now: number): SignInFailure {
  if (error === "wrong") return { kind: "refused" };
  const told = refusal.safeParse(error);
  if (told.success) return { kind: "told", refusal: told.data };
  const [kind, text] = error.split(":");
  const seconds = Number(text) || 60;
  if (kind === "locked") {
    return { kind, until: Math.ceil((now + seconds * 1_000) / minuteMs) * minuteMs };
  }
  return kind === "too_many" ? { kind: "tooMany", seconds } : { kind: "trouble" };
}
