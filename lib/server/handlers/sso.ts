import "server-only";
import { sso } from "#lib/contract/sso.ts";
import { AppError } from "#lib/errors.ts";
import { perform } from "../perform.ts";
import type { HandlersOf } from "./types.ts";

/** The upstream's one code for whatever it dislikes about a request. */
const parameterRefused = "USG.000000003";

export const ssoHandlers: HandlersOf<"sso"> = {
  "sso.set": async (given, context) => {
    const before = await perform(sso.get, {}, context);
    // The upstream lets go of a secret rather than send it to another address.
    const isMoved = given.exchangeUrl !== before.exchangeUrl || given.profileUrl !== before.profileUrl;
    if (given.isEnabled && given.clientSecret === "" && (isMoved || !before.hasSecret)) {
      throw new AppError("invalid_input", "a secret is needed", {
        fields: { clientSecret: "secret_needed" },
      });
    }
    await perform(sso.replace, given, context).catch(explain);
    return null;
  },
};

/** All else has been looked at before: what is left is a domain that somebody else has. */
function explain(error: unknown): never {
  const isRefused = error instanceof AppError && error.details.upstreamCode === parameterRefused;
  if (!isRefused) throw error;
  const details = { ...error.details, reason: "sso_refused", fields: { domain: "sso_domain" } };
  throw new AppError("upstream_rejected", error.message, details, error);
}
