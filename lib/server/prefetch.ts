import "server-only";
import { randomUUID } from "node:crypto";
import { type DehydratedState, dehydrate, QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { queryKey } from "#lib/api/query-key.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import { execute } from "./execute.ts";
import type { Session } from "./session.ts";

/** A page never waits longer for its first rows; the browser then asks for them itself and shows a skeleton. */
const patienceMs = 400;

type Readable = { name: string; kind: "query"; input: z.ZodType; output: z.ZodType };

/**
 * Runs a page's query before its first paint and hands the answer to the browser's cache. A failure or a slow upstream
 * leaves the cache empty: the browser then loads, and shows the error with its way out. What does not exist, or is not
 * the reader's to see, ends in the not-found page and its status.
 */
export async function prefetch<T extends Readable>(
  operation: T,
  input: InputOf<T>,
  session: Session,
): Promise<DehydratedState> {
  const client = new QueryClient();
  const context = {
    caller: { kind: "session" as const, session },
    requestId: randomUUID(),
    locale: await getLocale(),
    idempotencyKey: null,
    calls: [],
  };
  const answer = execute(operation, input, context).catch(endWhereAbsent);
  const data = await Promise.race([answer, after(patienceMs)]);
  if (data !== undefined) client.setQueryData(queryKey(operation, input), data);
  return dehydrate(client);
}

function endWhereAbsent(error: unknown): undefined {
  if (error instanceof AppError && error.code === "not_found") notFound();
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}
