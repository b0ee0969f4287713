import "server-only";
import { sdk } from "#lib/contract/sdk.ts";
import { AppError } from "#lib/errors.ts";
import { covers } from "./api-keys.ts";
import { bindingFor, liveBinding } from "./bindings.ts";
import { type Context, enterpriseOf } from "./context.ts";
import { identityOf } from "./identity.ts";

/** Whose log-in is to be signed, and in which enterprise. */
export type NativeUser = { userId: string; enterpriseId: string };

/**
 * Decides for whom a caller may have a signature. A key's holder names the user, within the key's rule; everybody else
 * is only ever himself.
 * @throws AppError `invalid_input` where a key's holder names nobody; `forbidden` (reason `user_id_not_allowed`) for an
 *   id beyond the rule or another's; what `identityOf` throws
 */
export function nativeUser(asked: string | undefined, { caller }: Context): NativeUser {
  const enterpriseId = enterpriseOf(caller)?.id;
  if (enterpriseId === undefined) throw new AppError("forbidden", "no enterprise in effect");
  if (caller.kind === "client") {
    if (asked === undefined)
      throw new AppError("invalid_input", "no user id", { fields: { userId: "required" } });
    if (!covers(caller.client, asked)) throw notAllowed();
    return { userId: asked, enterpriseId };
  }
  const identity = identityOf(sdk.signature.as, caller);
  if (identity?.kind !== "user") throw new AppError("forbidden", "not a user's identity");
  if (asked !== undefined && asked !== identity.userId) throw notAllowed();
  return { userId: identity.userId, enterpriseId };
}

/**
 * Lets through ids that are bound in the portal, and others only where the caller may allocate: a log-in with an id
 * that has no account makes one, which takes a licence. Such an id is bound from then on, for everybody to see; one that
 * an administrator took apart stays so.
 * @throws AppError `not_found` (reason `user_id_unknown`); `conflict` (reason `bound_by_password`) for an id that only
 *   the portal ties to an account, which the upstream would take for a newcomer
 */
export async function requireKnown({ userId, enterpriseId }: NativeUser, { caller }: Context): Promise<void> {
  const binding = await liveBinding(enterpriseId, userId);
  if (binding?.way === "password") {
    throw new AppError("conflict", "bound by password", { reason: "bound_by_password" });
  }
  if (binding && binding.state !== "vanished") return;
  if (caller.kind !== "client" || !caller.client.mayAllocate) throw unknown();
  const { state } = await bindingFor(enterpriseId, userId, caller.client.name);
  if (state === "unbound") throw unknown();
}

function unknown(): AppError {
  return new AppError("not_found", "unknown user id", { reason: "user_id_unknown" });
}

function notAllowed(): AppError {
  return new AppError("forbidden", "user id beyond the caller's", { reason: "user_id_not_allowed" });
}
