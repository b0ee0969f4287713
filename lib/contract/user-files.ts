import { z } from "zod";
import { query, resource } from "./operation.ts";
import { rolesToFilter } from "./user-search.ts";
import type { User } from "./user-wire.ts";
import { userStates } from "./user-wire.ts";

export const fileFormats = ["csv", "xlsx"] as const;
export type FileFormat = (typeof fileFormats)[number];

const user = z.custom<User>((value) => typeof value === "object" && value !== null);

/** What files of users are made of. Their addresses are static ones below `/api`: a file is no JSON. */
export const userFiles = resource("userFiles", {
  /** Head and example row of a file to fill in. */
  template: query({
    permission: "users.write",
    as: ["none"],
    internal: true,
    input: z.object({ language: z.enum(["en", "zh-CN"]) }),
    output: z.array(z.array(z.string())),
    example: { language: "en" },
  }),
  /** One page of `wholeList`, in the order of accounts, for an export; it waits for the quota behind whoever sits before a screen. */
  part: query({
    permission: "users.read",
    as: ["enterprise"],
    internal: true,
    input: z.object({
      page: z.number().int().min(1),
      text: z.string().max(128).optional(),
      department: z.string().min(1).max(32).optional(),
      below: z.stringbool().default(true),
      state: z.enum(userStates).optional(),
      role: z.enum(rolesToFilter).optional(),
    }),
    output: z.object({ items: z.array(user), total: z.number(), offset: z.number() }),
    example: { page: 1 },
  }),
});
