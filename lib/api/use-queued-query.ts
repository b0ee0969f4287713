"use client";

import { useQueryClient } from "@tanstack/react-query";
import type PQueue from "p-queue";
import { useEffect } from "react";
import type { z } from "zod";
import { type Callable, call } from "./client.ts";
import { useApiQuery } from "./hooks.ts";
import { queryKey } from "./query-key.ts";

const freshMs = 5 * 60_000;

/**
 * The answer to a query that nobody waits for, asked for when its turn in `queue` comes; undefined until then, and for
 * good where it fails. Asked again when `occasion` changes, unless what is cached is fresh.
 */
export function useQueuedQuery<T extends Callable & { kind: "query" }>(
  operation: T,
  input: z.input<T["input"]>,
  queue: PQueue,
  occasion: unknown,
): z.output<T["output"]> | undefined {
  const client = useQueryClient();
  const key = JSON.stringify(queryKey(operation, input));
  // The turn comes by itself, some time after what it is for was shown. The key stands for operation and input.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const gone = new AbortController();
    const ask = () =>
      client.fetchQuery({
        queryKey: queryKey(operation, input),
        queryFn: ({ signal }) => call(operation, input, { signal }),
        staleTime: freshMs,
      });
    // A figure that cannot be had is left out: what it stands beside says by itself when the upstream is gone.
    queue.add(ask, { signal: gone.signal }).catch(() => undefined);
    return () => gone.abort();
  }, [key, queue, occasion]);
  return useApiQuery(operation, input, { enabled: false }).data;
}
