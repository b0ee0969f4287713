import "server-only";
import { departments } from "#lib/contract/departments.ts";
import { explained, whyNotBelow, whyNotCoded, whyNotMoved, whyNotRemoved } from "../department-refusals.ts";
import { perform } from "../perform.ts";
import type { HandlersOf } from "./types.ts";

export const departmentHandlers: HandlersOf<"departments"> = {
  "departments.create": (input, context) =>
    explained(
      perform(departments.add, input, context),
      async () => (await whyNotCoded(input.code, context)) ?? (await whyNotBelow(input.parentCode, context)),
    ),

  "departments.change": async ({ code, ...changes }, context) => {
    const before = await perform(departments.get, { code }, context);
    const chosenCodes = before.chosen.map((it) => it.code);
    const replaced = { ...before, chosenCodes, ...changes };
    const { parentCode } = replaced;
    await explained(perform(departments.replace, replaced, context), async () =>
      parentCode !== null && parentCode !== before.parentCode
        ? await whyNotMoved(before, parentCode, context)
        : null,
    );
    return null;
  },

  "departments.remove": async ({ code }, context) => {
    await explained(perform(departments.drop, { code }, context), () => whyNotRemoved(code, context));
    return null;
  },
};
