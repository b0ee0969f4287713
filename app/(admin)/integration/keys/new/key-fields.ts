import { z } from "zod";
import { apiKeys } from "#lib/contract/api-keys.ts";
import type { InputOf } from "#lib/contract/operation.ts";

/** What the form holds: the ids one per line, or separated by spaces, commas or semicolons. */
const fields = z
  .object({
    name: z.string(),
    rule: z.enum(["list", "prefix"]),
    userIds: z.string(),
    userIdPrefix: z.string(),
    mayAllocate: z.boolean(),
    days: z.string(),
  })
  .superRefine(({ rule, userIdPrefix }, context) => {
    if (rule !== "prefix" || userIdPrefix !== "") return;
    context.addIssue({ code: "custom", path: ["userIdPrefix"], message: "required" });
  });

export type KeyFields = z.input<typeof fields>;

/** The form's fields → the operation's input. Of list and prefix only the chosen one counts; ids count once. */
export const keyFields = fields
  .transform(
    ({ rule, userIds, userIdPrefix, days, ...rest }): InputOf<typeof apiKeys.create> => ({
      ...rest,
      days: Number(days),
      userIds: rule === "list" ? [...new Set(userIds.split(/[\s,;，；]+/).filter(Boolean))] : [],
      userIdPrefix: rule === "prefix" ? userIdPrefix : null,
    }),
  )
  .pipe(apiKeys.create.input);
