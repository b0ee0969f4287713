import { z } from "zod";
import { departmentCode, rootCode } from "./department-wire.ts";
import { contact, foundPerson, lightDepartment, person } from "./directory-wire.ts";
import { command, query, resource } from "./operation.ts";
import { pageInput, pageOf, toOffset } from "./page.ts";
import { seeded } from "./seeded.ts";

const scopes = { users: "NORMAL_USER", terminals: "HARD_TERMINAL", all: "ALL" } as const;
const contactScopes = { all: "ALL", enterprise: "CORP", own: "PERSONAL" } as const;
export const contactKinds = ["enterprise", "own"] as const;

/**
 * The enterprise's people and terminals as far as the caller may see them: for the directory's pages, and for every
 * picker of people.
 */
export const directory = resource("directory", {
  /** By account, number, name, phone or e-mail. */
  search: query({
    permission: "directory.read",
    as: ["user", "enterprise"],
    upstream: "GET /v1/usg/abs/users",
    input: pageInput.extend({
      text: z.string().max(255).optional(),
      scope: z.enum(["users", "terminals", "all"]).default("users"),
      department: departmentCode.optional(),
      below: z.boolean().default(true),
    }),
    wire: (input) => ({
      ...toOffset(input),
      searchKey: input.text || undefined,
      searchScope: scopes[input.scope],
      deptCode: input.department,
      querySubDept: input.below,
    }),
    output: pageOf(person),
    example: { text: "lin" },
  }),
  /** Somebody by the id that a search answered; who may not be seen is not there. */
  get: query({
    permission: "directory.read",
    as: ["user", "enterprise"],
    input: z.object({ id: z.string().min(1).max(64) }),
    output: person,
    example: { id: seeded.personId },
  }),
  /** A command by the upstream's method only: it changes nothing. In the order asked; null for who is not to be seen. */
  details: command({
    permission: "directory.read",
    as: ["user", "enterprise"],
    internal: true,
    upstream: "POST /v1/usg/abs/users/list{?idType}",
    input: z.object({ ids: z.array(z.string().min(1).max(64)).min(1).max(200) }),
    wire: () => ({ idType: "USER_ID" }),
    body: ({ ids }) => ids.map((id) => ({ id })),
    output: z.array(foundPerson),
    example: { ids: [seeded.personId] },
  }),
  /** A department with its children, by name only: for who walks down the directory. */
  department: query({
    permission: "directory.read",
    as: ["user", "enterprise"],
    upstream: "GET /v1/usg/abs/departments/{dept_code}",
    input: z.object({ code: departmentCode.default(rootCode) }),
    wire: ({ code }) => ({ dept_code: code }),
    absentBy: ["USG.000000003"],
    output: lightDepartment,
    example: { code: seeded.departmentCode },
  }),
  /** People outside whom the enterprise, or the caller alone, keeps. */
  contacts: query({
    permission: "directory.read",
    as: ["user", "enterprise"],
    upstream: "GET /v1/usg/abs/external-contacts",
    input: pageInput.extend({
      text: z.string().max(255).optional(),
      kind: z.enum(contactKinds).optional(),
    }),
    wire: (input) => ({
      ...toOffset(input),
      searchKey: input.text || undefined,
      searchScope: contactScopes[input.kind ?? "all"],
    }),
    output: pageOf(contact),
    example: {},
  }),
});
