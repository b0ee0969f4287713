import { z } from "zod";

export const appKinds = ["sp", "enterprise"] as const;

/** Text that must not be empty, whatever white space is around it. */
export const requiredText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => text !== "", "required");

/** What somebody types who connects an app. The upstream's app ids hold no colon: it would separate what is signed. */
export const appInput = {
  kind: z.enum(appKinds),
  host: z.string().min(1).max(255),
  appId: requiredText(64).regex(/^[\w-]*$/),
  appKey: requiredText(256),
};
