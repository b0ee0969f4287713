import "server-only";
import type { z } from "zod";
import type { Import } from "#generated/prisma/client.ts";
import { performInBackground } from "../perform.ts";

/** What a worker carries through its work on one import. */
export type Work = {
  found: Import;
  /** Names the worker in the lease. */
  holder: string;
  /** Aborts when nothing more shall be sent: a pause, a lost lease, the end of the process. Calls under way go on. */
  signal: AbortSignal;
};

/** An upstream call for an import, in its turn. @throws what `performInBackground` throws; the signal's reason before it is sent */
export function ask<T extends { name: string; input: z.ZodType; output: z.ZodType }>(
  { found, signal }: Work,
  operation: T,
  input: z.output<T["input"]>,
): Promise<z.output<T["output"]>> {
  return performInBackground(operation, input, found.enterpriseId, found.id, { stop: signal });
}
