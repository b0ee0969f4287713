import "server-only";
import { changedWire, staleFields } from "#lib/contract/user-change.ts";
import { isReachable } from "#lib/contract/user-fields.ts";
import { users } from "#lib/contract/users.ts";
import { AppError } from "#lib/errors.ts";
import { perform } from "../perform.ts";
import type { HandlersOf } from "./types.ts";

export const userHandlers: HandlersOf<"users"> = {
  "users.change": async ({ account, shown, changes }, context) => {
    const user = await perform(users.get, { account }, context);
    const stale = staleFields(user, shown);
    if (stale.length > 0) {
      const fields = Object.fromEntries(stale.map((name) => [name, "changed_since"]));
      throw new AppError("conflict", "the user has changed since", { reason: "user_changed", fields });
    }
    if (!isReachable({ ...user, ...changes }))
      throw new AppError("invalid_input", "neither phone nor e-mail", {
        fields: { email: "contact_missing" },
      });
    return perform(users.replace, { account, whole: changedWire(user, changes) }, context);
  },

  "users.invite": async (invitation, context) => {
    const { isKnown } = await perform(users.sendInvitation, invitation, context);
    if (isKnown) return { outcome: "confirm" };
    // Only the flagship edition adds people at once, and editions change: who is there now tells.
    const search = users.search.input.parse({ text: invitation.contact });
    const { items } = await perform(users.search, search, context);
    const isThere = items.some(
      ({ email, phone }) => email === invitation.contact || phone.endsWith(invitation.contact),
    );
    return { outcome: isThere ? "added" : "register" };
  },
};
