import "server-only";
import type { z } from "zod";
import type { HandledOperations } from "#lib/contract/index.ts";
import type { Context } from "../context.ts";

type Handler<E extends { input: z.ZodType; output: z.ZodType }> = (
  input: z.output<E["input"]>,
  context: Context,
) => Promise<z.input<E["output"]> | z.output<E["output"]>>;

/** One handler for every operation that is not exactly one upstream call. */
export type Handlers = { [N in keyof HandledOperations]: Handler<HandledOperations[N]> };

/** Those of one resource. */
export type HandlersOf<R extends string> = {
  [N in keyof Handlers as N extends `${R}.${string}` ? N : never]: Handlers[N];
};
