import { z } from "zod";
import { query, resource } from "./operation.ts";
import { pageInput, pageOf, toOffset } from "./page.ts";

const person = z
  .object({
    id: z.string(),
    account: z.string().nullish(),
    name: z.string().nullish(),
    email: z.string().nullish(),
    phone: z.string().nullish(),
    deptName: z.string().nullish(),
    number: z.string().nullish(),
    type: z.string().nullish(),
  })
  .transform((wire) => ({
    id: wire.id,
    account: wire.account ?? "",
    name: wire.name ?? wire.account ?? wire.id,
    email: wire.email || null,
    phone: wire.phone || null,
    department: wire.deptName || null,
    number: wire.number || null,
    kind: wire.type === "NORMAL_USER" || !wire.type ? ("user" as const) : ("terminal" as const),
  }));
export type Person = z.output<typeof person>;

const scopes = { users: "NORMAL_USER", terminals: "HARD_TERMINAL", all: "ALL" } as const;

/** The enterprise's people and terminals, as every picker of people offers them. */
export const directory = resource("directory", {
  search: query({
    permission: "directory.read",
    as: ["user", "enterprise"],
    upstream: "GET /v1/usg/abs/users",
    input: pageInput.extend({
      text: z.string().max(255).optional(),
      scope: z.enum(["users", "terminals", "all"]).default("users"),
    }),
    wire: (input) => ({
      ...toOffset(input),
      searchKey: input.text || undefined,
      searchScope: scopes[input.scope],
    }),
    output: pageOf(person),
    example: { text: "lin" },
  }),
});
