import "server-only";
import { enterEnterprise, leaveEnterprise, savePreferences } from "../session-changes.ts";
import { sessionOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

export const sessionHandlers: HandlersOf<"session"> = {
  "session.enter": async ({ enterpriseId }, context) => {
    await enterEnterprise(sessionOf(context), enterpriseId);
    return null;
  },
  "session.leave": async (_input, context) => {
    await leaveEnterprise(sessionOf(context));
    return null;
  },
  "session.preferences": (preferences, context) => savePreferences(sessionOf(context), preferences),
};
