import "server-only";
import { leaveEnterprise, savePreferences } from "../session-changes.ts";
import { sessionOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

export const sessionHandlers: HandlersOf<"session"> = {
  "session.leave": async (_input, context) => {
    await leaveEnterprise(sessionOf(context));
    return null;
  },
  "session.preferences": async (preferences, context) => {
    await savePreferences(sessionOf(context), preferences);
    return null;
  },
};
