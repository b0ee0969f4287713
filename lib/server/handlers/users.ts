import "server-only";
import { changedWire, staleFields } from "#lib/contract/user-change.ts";
import { isReachable } from "#lib/contract/user-fields.ts";
import { users } from "#lib/contract/users.ts";
import { AppError } from "#lib/errors.ts";
import { perform } from "../perform.ts";
import { fieldNamed } from "../user-refusals.ts";
import type { HandlersOf } from "./types.ts";

export const userHandlers: HandlersOf<"users"> = {
  "users.add": (typed, context) => fieldNamed(perform(users.create, typed, context), typed, context),

  "users.change": async ({ account, shown, changes }, context) => {
    const user = await perform(users.get, { account }, context);
    const stale = staleFields(user, shown);
    if (stale.length > 0) {
      const fields = Object.fromEntries(stale.map((name) => [`changes.${name}`, "changed_since"]));
      throw new AppError("conflict", "the user has changed since", { reason: "user_changed", fields });
    }
    if (!isReachable({ ...user, ...changes })) {
      const fields = { "changes.email": "contact_missing" };
      throw new AppError("invalid_input", "neither phone nor e-mail", { fields });
    }
    const whole = changedWire(user, changes);
    return fieldNamed(perform(users.replace, { account, whole }, context), changes, context, "changes.");
  },

  "users.invite": async (invitation, context) => {
    const { isKnown } = await perform(users.sendInvitation, invitation, context);
    if (isKnown) return { outcome: "confirm" };
    // Only the flagship edition adds people at once, and editions change: who is there now tells.
    const { contact } = invitation;
    const search = users.search.input.parse({ text: contact.slice(0, 128) });
    const { items } = await perform(users.search, search, context);
    const isThere = items.some(({ email, phone }) => email === contact || phone.endsWith(contact));
    return { outcome: isThere ? "added" : "register" };
  },
};
