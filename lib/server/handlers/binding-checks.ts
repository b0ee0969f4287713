import "server-only";
import { latestCheck, startCheck, stopCheck } from "../binding-checks.ts";
import { bindingHome } from "../binding-list.ts";
import { sessionOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

export const bindingCheckHandlers: HandlersOf<"bindingChecks"> = {
  "bindingChecks.latest": async (_input, context) => ({ check: await latestCheck(bindingHome(context).id) }),
  "bindingChecks.start": async (_input, context) => {
    await startCheck(bindingHome(context).id, sessionOf(context).user.name);
    return null;
  },
  "bindingChecks.stop": async (_input, context) => {
    await stopCheck(bindingHome(context).id);
    return null;
  },
};
