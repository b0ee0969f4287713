import { z } from "zod";
import { command, resource } from "./operation.ts";

/** The columns of an import; an export has more, which an import leaves aside. */
export const importColumns = ["third_party_id", "way", "account", "password"] as const;

export const mostImportRows = 2_000;

const outcomes = ["create", "change", "unchanged", "refused"] as const;
export const importOutcomes = outcomes;

const planned = z.object({
  /** Line of the file, the head being line 1. */
  line: z.number(),
  thirdPartyId: z.string(),
  way: z.string(),
  account: z.string(),
  outcome: z.enum(outcomes),
  /** Why a row is refused: a key of `bindings.import.reasons`. */
  reason: z.string().nullable(),
});
export type PlannedRow = z.output<typeof planned>;

const csv = z.string().min(1).max(1_000_000);

const plan = z.object({
  counts: z.object({
    create: z.number(),
    change: z.number(),
    unchanged: z.number(),
    refused: z.number(),
  }),
  rows: z.array(planned),
});
export type ImportPlan = z.output<typeof plan>;

const example = { csv: "third_party_id,way,account,password\nmei.chen,app,,\n" };

/**
 * Bindings from a file. What an import would do is looked at first. Its passwords are not tried: the first sign-in tells.
 * Both are commands, since the file holds passwords.
 */
export const bindingImports = resource("bindingImports", {
  preview: command({
    permission: "bindings.write",
    as: ["none"],
    input: z.object({ csv }),
    secrets: ["csv"],
    maxBytes: 4_000_000,
    output: plan,
    example,
  }),
  apply: command({
    permission: "bindings.write",
    as: ["none"],
    input: z.object({ csv }),
    secrets: ["csv"],
    maxBytes: 4_000_000,
    output: plan,
    example,
    refreshes: ["bindings"],
  }),
});
