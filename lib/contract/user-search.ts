import { z } from "zod";
import { overlappingPageInput, toOffset } from "./page.ts";
import { userFields } from "./user-fields.ts";
import { userRoles, userStates } from "./user-wire.ts";

/** Only these two can be asked for (meeting_21_0071). */
export const rolesToFilter = [
  "administrator",
  "member",
] as const satisfies readonly (typeof userRoles)[number][];

/** All that the upstream sorts by; a name is not among it. `order`: the directory's own. */
export const userSorts = ["account", "department", "role", "state", "order"] as const;
const sortFields = {
  account: "ldapAccount",
  department: "deptCode",
  role: "adminType",
  state: "status",
  order: "sortLevel",
} as const;

export const userSearch = overlappingPageInput.extend({
  /** Of name, phone, e-mail, account or third-party id. */
  text: z.string().max(128).optional(),
  department: userFields.departmentCode.optional(),
  /** Whether the departments below count as well. */
  below: z.boolean().default(true),
  state: z.enum(userStates).optional(),
  role: z.enum(rolesToFilter).optional(),
  sortBy: z.enum(userSorts).default("order"),
  sort: z.enum(["ascending", "descending"]).default("ascending"),
});

/** A search in the upstream's words (meeting_21_0071). */
export function searchToWire(input: z.output<typeof userSearch>) {
  return {
    ...toOffset(input),
    searchKey: input.text || undefined,
    deptCode: input.department,
    enableSubDept: input.department === undefined ? undefined : input.below,
    status: input.state && userStates.indexOf(input.state),
    adminType: input.role && userRoles.indexOf(input.role),
    sortField: sortFields[input.sortBy],
    isAsc: input.sort === "ascending",
  };
}
