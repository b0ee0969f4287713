import "server-only";
import type { As } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import type { Caller } from "./context.ts";
import type { Identity } from "./upstream/sign.ts";

/**
 * Whose identity signs an upstream call: the only place that decides it, from the caller's row and the operation's
 * `as`. A user is only ever himself; without a binding there is no identity, because an empty user id would make the
 * upstream act as the administrator (meeting_21_0311).
 *
 * Returns null where the operation needs none. Throws `not_bound`, or `forbidden` where the caller has no identity
 * that the operation accepts.
 */
export function identityOf(as: readonly As[], caller: Caller): Identity | null {
  if (as.includes("none")) return null;
  if (caller.kind === "bearer") return asUser(as, caller.bearer.thirdPartyId);
  if (caller.kind === "guest") return accept(as, "enterprise", { kind: "enterprise" });
  // Among the others an API key names whom it asks for, within its own rule: see native-user.ts.
  if (caller.kind !== "session") throw new AppError("forbidden", "nobody's identity");

  const { role, enterprise, thirdPartyId } = caller.session;
  if (role === "sp") return accept(as, "sp", { kind: "sp" });
  if (!enterprise) throw new AppError("forbidden", "no enterprise in effect");
  if (role === "admin" && as.includes("enterprise")) return { kind: "enterprise" };
  return asUser(as, thirdPartyId);
}

function asUser(as: readonly As[], thirdPartyId: string | null): Identity {
  if (!as.includes("user")) throw new AppError("forbidden", "identity of a user not accepted");
  if (!thirdPartyId) throw new AppError("not_bound");
  return { kind: "user", userId: thirdPartyId };
}

function accept(as: readonly As[], wanted: As, identity: Identity): Identity {
  if (!as.includes(wanted)) throw new AppError("forbidden", `identity ${wanted} not accepted`);
  return identity;
}
