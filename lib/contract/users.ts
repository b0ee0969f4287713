import { z } from "zod";
import { command, query, resource } from "./operation.ts";
import { nothing, pageInput, pageOf, toOffset } from "./page.ts";
import { seeded } from "./seeded.ts";

const member = z
  .object({
    id: z.string(),
    userAccount: z.string(),
    thirdAccount: z.string().nullish(),
    name: z.string().nullish(),
    status: z.number().nullish(),
  })
  .transform((wire) => ({
    id: wire.id,
    account: wire.userAccount,
    thirdPartyId: wire.thirdAccount || null,
    name: wire.name || null,
    isDisabled: wire.status === 1,
  }));
/** A meeting account of the enterprise, as far as bindings need to know it. */
export type Member = z.output<typeof member>;

export const idKinds = ["account", "thirdPartyId"] as const;
const accountType = { account: 0, thirdPartyId: 1 };

const named = z.object({ id: z.string().min(1).max(255), idKind: z.enum(idKinds) });

/** The enterprise's meeting accounts, for what the portal itself looks up. */
export const users = resource("users", {
  /** In the order of their accounts, so that pages stay in their places while the list is read. */
  list: query({
    permission: "bindings.read",
    as: ["enterprise"],
    internal: true,
    upstream: "GET /v1/usg/dcs/corp/member",
    input: pageInput,
    wire: (input) => ({ ...toOffset(input), sortField: "ldapAccount", isAsc: true }),
    output: pageOf(member),
    example: { pageSize: 500 },
  }),
  /** Throws `not_found` for who is not there (USG.201040000). */
  get: query({
    permission: "bindings.read",
    as: ["enterprise"],
    internal: true,
    upstream: "GET /v1/usg/dcs/corp/member/{account}{?accountType}",
    input: named,
    wire: ({ id, idKind }) => ({ account: id, accountType: accountType[idKind] }),
    output: member,
    example: { id: seeded.account, idKind: "account" },
  }),
  enable: command({
    permission: "bindings.write",
    as: ["enterprise"],
    internal: true,
    upstream: "PUT /v1/usg/dcs/corp/member/status/{value}{?accountType}",
    input: named,
    wire: ({ idKind }) => ({ value: 0, accountType: accountType[idKind] }),
    body: ({ id }) => [id],
    output: nothing,
    example: { id: seeded.account, idKind: "account" },
  }),
});
