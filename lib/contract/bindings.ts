import { z } from "zod";
import { command, type OutputOf, query, resource } from "./operation.ts";
import { pageInput } from "./page.ts";
import { seeded } from "./seeded.ts";
import { thirdPartyId } from "./third-party-id.ts";

/** `app`: the upstream keeps the tie. `password`: the portal keeps it, and signs in with account and password. */
export const bindingWays = ["app", "password"] as const;

export const bindingStates = [
  "unused",
  "working",
  "password_refused",
  "vanished",
  "disabled",
  "renamed",
  "unbound",
] as const;

const binding = z.object({
  id: z.string(),
  thirdPartyId: z.string(),
  way: z.enum(bindingWays),
  state: z.enum(bindingStates),
  account: z.string().nullable(),
  /** The account's name in the directory, as far as the upstream has told it. */
  name: z.string().nullable(),
  /** What a check found the account to be called now, while the state is `renamed`. */
  foundAccount: z.string().nullable(),
  lastSignedInAt: z.string().nullable(),
  checkedAt: z.string().nullable(),
  createdAt: z.string(),
});
export type Binding = z.output<typeof binding>;

const event = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(["bound", "rebound", "unbound", "imported", "learned", "drifted", "repaired"]),
  /** Null where the portal noticed it by itself. */
  actorName: z.string().nullable(),
  way: z.enum(bindingWays),
  state: z.enum(bindingStates),
  account: z.string().nullable(),
});
export type BindingEvent = z.output<typeof event>;

const byId = z.object({ id: z.uuid() });

const filters = {
  text: z.string().max(128).optional(),
  state: z.enum(bindingStates).optional(),
  way: z.enum(bindingWays).optional(),
};

/** What a Basic header carries as one: a colon would cut it short. */
export const account = z
  .string()
  .max(255)
  .refine((text) => text.trim() === text && !/[:\p{Cc}]/u.test(text), "identity_unsignable");
/** Passwords of the upstream have 8 to 32 characters. */
export const accountPassword = z.string().min(8).max(32);

/** Which account an id is tied to: told in way `password`, found by the upstream in way `app`. */
const tie = {
  way: z.enum(bindingWays),
  account: account.optional(),
  password: z.string().max(32).optional(),
};
export type Tie = z.output<z.ZodObject<typeof tie>>;

/** In way `password` both parts are needed; in way `app` a form may leave what was typed into them. */
function complete({ value, issues }: z.core.ParsePayload<Tie>): void {
  if (value.way !== "password") return;
  for (const name of ["account", "password"] as const)
    if (!value[name]) issues.push({ code: "custom", message: "required", path: [name], input: value[name] });
  if (value.password && !accountPassword.safeParse(value.password).success)
    issues.push({ code: "custom", message: "too_small", path: ["password"], input: "" });
}

export const repairs = ["takeOver", "allocate", "enableAccount", "disableUsers"] as const;

/** The third-party ids of an enterprise and the meeting accounts that they are tied to. */
export const bindings = resource("bindings", {
  search: query({
    permission: "bindings.read",
    as: ["none"],
    input: pageInput.extend({ ...filters, sort: z.enum(["ascending", "descending"]).default("ascending") }),
    output: z.object({ items: z.array(binding), total: z.number(), offset: z.number() }),
    example: {},
  }),
  get: query({
    permission: "bindings.read",
    as: ["none"],
    input: byId,
    output: binding.extend({
      /** Who signs in to the portal and is tied to it. */
      users: z.array(z.object({ id: z.string(), name: z.string(), isDisabled: z.boolean() })),
    }),
    example: { id: seeded.bindingId },
  }),
  /** What happened to a binding, the newest first. */
  history: query({
    permission: "bindings.read",
    as: ["none"],
    input: pageInput.extend(byId.shape),
    output: z.object({ items: z.array(event), total: z.number(), offset: z.number() }),
    example: { id: seeded.bindingId },
  }),
  /** All that match, in pieces that follow each other: for exports of any length. */
  following: query({
    permission: "bindings.read",
    as: ["none"],
    internal: true,
    input: z.object({ ...filters, after: z.string().default(""), size: z.number().int().min(1).max(1_000) }),
    output: z.array(binding),
    example: { size: 500 },
  }),
  /** Ties an id. In way `password` the portal signs in first: what the upstream refuses is not kept. */
  bind: command({
    permission: "bindings.write",
    as: ["none"],
    input: z.object({ thirdPartyId, ...tie }).check(complete),
    secrets: ["password"],
    output: z.object({ id: z.string() }),
    example: { thirdPartyId: "wei.zhang", way: "app" },
  }),
  /** Ties an id anew, to another account or in the other way; also one that was taken apart. */
  rebind: command({
    permission: "bindings.write",
    as: ["none"],
    input: byId.extend(tie).check(complete),
    secrets: ["password"],
    output: z.null(),
    example: { id: seeded.bindingId, way: "app" },
  }),
  /** Takes a binding apart: nothing is signed for its id any more. Its history stays. */
  unbind: command({
    permission: "bindings.write",
    as: ["none"],
    input: byId,
    output: z.null(),
    example: { id: seeded.bindingId },
  }),
  /**
   * Mends what a check found: takes the new name over, lets the upstream allocate another account, enables the account
   * upstream, or disables the portal's users that hang on it.
   */
  repair: command({
    permission: "bindings.write",
    as: ["enterprise"],
    input: byId.extend({ how: z.enum(repairs) }),
    output: z.null(),
    example: { id: seeded.bindingId, how: "enableAccount" },
  }),
});
export type BindingDetails = OutputOf<typeof bindings.get>;
