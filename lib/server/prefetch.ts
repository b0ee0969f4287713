import "server-only";
import { type DehydratedState, dehydrate, QueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { queryKey } from "#lib/api/query-key.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import type { Context } from "./context.ts";
import { execute } from "./execute.ts";

/** A page never waits longer for its first rows; the browser then asks for them itself and shows a skeleton. */
const patienceMs = 400;

type Readable = { name: string; kind: "query"; input: z.ZodType; output: z.ZodType };

/**
 * Runs a page's query before its first paint and hands the answer to the browser's cache. A failure or a slow upstream
 * leaves the cache empty: the table then loads, and shows the error with its way out.
 */
export async function prefetch<T extends Readable>(
  operation: T,
  input: InputOf<T>,
  context: Context,
): Promise<DehydratedState> {
  const client = new QueryClient();
  const answer = execute(operation, input, context).catch(() => undefined);
  const data = await Promise.race([answer, after(patienceMs)]);
  if (data !== undefined) client.setQueryData(queryKey(operation, input), data);
  return dehydrate(client);
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}
