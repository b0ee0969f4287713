import "server-only";
import { profile } from "#lib/contract/profile.ts";
import { perform } from "../perform.ts";
import { type Limit, limit } from "../rate-limit.ts";
import { sessionOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

/** Codes go to addresses that are not the sender's yet: a few for a typing error, none to annoy somebody with. */
export const contactCodeLimits = {
  user: { max: 10, perSeconds: 3_600 },
  contact: { max: 5, perSeconds: 3_600 },
} as const satisfies Record<string, Limit>;

export const profileHandlers: HandlersOf<"profile"> = {
  "profile.askCode": async ({ contact }, context) => {
    await limit(`contact-code:user:${sessionOf(context).user.id}`, contactCodeLimits.user);
    await limit(`contact-code:contact:${contact.toLowerCase()}`, contactCodeLimits.contact);
    await perform(profile.sendCode, { contact }, context);
    return { contact };
  },
  "profile.changeContact": async (verified, context) => {
    await perform(profile.checkCode, verified, context);
    await perform(profile.replaceContact, verified, context);
    return null;
  },
};
