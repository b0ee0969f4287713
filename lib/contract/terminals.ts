import { z } from "zod";
import { departmentCode, rootCode } from "./department-wire.ts";
import { command, query, resource } from "./operation.ts";
import { pageInput, pageOf, toOffset } from "./page.ts";
import { seeded } from "./seeded.ts";
import { numberState, terminal, terminalStates } from "./terminal-wire.ts";
import { account } from "./user-inputs.ts";

const userTerminal = z.object({
  account: z.string(),
  name: z.string(),
  model: z.string().nullable(),
  serialNumber: z.string().nullable(),
  number: z.string().nullable(),
  state: z.enum(terminalStates),
});
export type UserTerminal = z.output<typeof userTerminal>;

/** The enterprise's professional conference terminals. */
export const terminals = resource("terminals", {
  /**
   * The terminals whose contact is a user, by name, with what they are doing now. That is all the upstream says of a
   * terminal and a user: none belongs to anybody. `isWhole` is false where the enterprise has more than are read.
   */
  ofUser: query({
    permission: "terminals.read",
    as: ["enterprise"],
    input: pageInput.extend({ account }),
    output: z.object({ items: z.array(userTerminal), total: z.number(), isWhole: z.boolean() }),
    example: { account: seeded.account },
  }),
  /** The upstream looks for names and serial numbers (meeting_21_0090), not for contacts. */
  list: query({
    permission: "terminals.read",
    as: ["enterprise"],
    internal: true,
    upstream: "GET /v1/usg/dcs/corp/device",
    input: pageInput.extend({
      department: departmentCode.default(rootCode),
      /** Whether the departments below count as well. */
      below: z.boolean().default(true),
    }),
    wire: ({ department, below, ...page }) => ({
      ...toOffset(page),
      deptCode: department,
      enableSubDept: below,
    }),
    output: pageOf(terminal),
    example: {},
  }),
  /** A command by the upstream's method only: it changes nothing. One number of another enterprise refuses them all. */
  states: command({
    permission: "terminals.read",
    as: ["enterprise"],
    internal: true,
    upstream: "POST /v1/usg/acs/ap/userstatus",
    input: z.object({ numbers: z.array(z.string().min(1).max(127)).min(1).max(500) }),
    body: ({ numbers }) => numbers,
    output: z.array(numberState),
    example: { numbers: [seeded.terminalNumber] },
  }),
});
