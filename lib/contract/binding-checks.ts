import { z } from "zod";
import { command, query, resource } from "./operation.ts";

const check = z.object({
  id: z.string(),
  startedBy: z.string(),
  startedAt: z.string(),
  /** Null while it runs. */
  endedAt: z.string().nullable(),
  isStopped: z.boolean(),
  /** The error's code where the last step failed. It is tried again while the check runs, and has ended it otherwise. */
  failure: z.string().nullable(),
  total: z.number(),
  done: z.number(),
  /** How many no longer match the directory. */
  found: z.number(),
});
export type BindingCheck = z.output<typeof check>;

/** Runs that hold all bindings of an enterprise against its directory. One at a time. */
export const bindingChecks = resource("bindingChecks", {
  latest: query({
    permission: "bindings.read",
    as: ["none"],
    input: z.object({}),
    output: z.object({ check: check.nullable() }),
    example: {},
  }),
  start: command({
    permission: "bindings.write",
    as: ["none"],
    input: z.object({}),
    output: z.null(),
    example: {},
  }),
  stop: command({
    permission: "bindings.write",
    as: ["none"],
    input: z.object({}),
    output: z.null(),
    example: {},
  }),
});
