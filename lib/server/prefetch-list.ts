import "server-only";
import type { DehydratedState } from "@tanstack/react-query";
import { createLoader, parseAsBoolean, parseAsString, type SearchParams } from "nuqs/server";
import type { z } from "zod";
import { listInput, listParsers, tidy } from "#lib/api/list-params.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import { prefetch } from "./prefetch.ts";
import type { Session } from "./session.ts";

type List = { name: string; kind: "query"; input: z.ZodType; output: z.ZodType };

/** What of a list's URL reaches its operation: the names of its filters and switches, and whether it is sorted. */
type Shape = { filters?: readonly string[]; switches?: readonly string[]; isSorted?: boolean };

const loadParams = createLoader(listParsers);

/** {@link prefetch} for a page that is a list: reads the page's URL as the list itself will. */
export async function prefetchList<T extends List>(
  operation: T,
  searchParams: Promise<SearchParams>,
  session: Session,
  { filters = [], switches = [], isSorted = false }: Shape = {},
): Promise<DehydratedState> {
  const params = tidy(await loadParams(searchParams));
  const loadFilters = createLoader({
    ...Object.fromEntries(filters.map((name) => [name, parseAsString])),
    ...Object.fromEntries(switches.map((name) => [name, parseAsBoolean])),
  });
  const chosen = await loadFilters(searchParams);
  return prefetch(operation, listInput({ ...params, chosen }, isSorted) as InputOf<T>, session);
}
