import "server-only";
import { AppError } from "#lib/errors.ts";

/**
 * What a failed call means to a row. `refused`: the upstream will not do it, the row has failed. `unknown`: it may have
 * done it. `later`: it has not done it, and does not want to be asked now. `halt`: it will do it for no row until
 * somebody mends something.
 */
export type Verdict = { kind: "refused" | "unknown" | "later" | "halt"; reason: string };

/** Refusals that are about the enterprise or its connection and not about one user. */
const halting: readonly string[] = [
  "user_quota",
  "app_refused",
  "sign_in_refused",
  "account_refused",
  "account_disabled",
  "account_locked",
  "signature_expired",
  "upstream_forbidden",
  "no_connection",
  "no_app_key",
  "host_refused",
];

/** @throws what is no error of ours: a fault of the program, or the reason why the work is stopped */
export function verdictOf(error: unknown): Verdict {
  if (!(error instanceof AppError)) throw error;
  const { code, details } = error;
  const reason = details.reason ?? code;
  switch (code) {
    case "upstream_unavailable":
    case "upstream_timeout":
      return { kind: "unknown", reason: code };
    case "rate_limited":
    case "internal":
      return { kind: "later", reason: code };
    case "forbidden":
      return { kind: "halt", reason };
    default:
      return { kind: halting.includes(reason) ? "halt" : "refused", reason };
  }
}
