"use client";

import {
  keepPreviousData,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useRef } from "react";
import type { z } from "zod";
import { resourceOf } from "#lib/contract/operation.ts";
import { ApiError, type Callable, call } from "./client.ts";
import { queryKey } from "./query-key.ts";
import { type BatchStep, runBatch } from "./run-batch.ts";

type QueryOptions<T extends Callable> = {
  enabled?: boolean;
  /** In milliseconds, by what was answered last: what has come to its end is not asked about again. */
  refetchInterval?: (data: z.output<T["output"]> | undefined) => number | false;
  /** Asked for anew by each part of a page that shows it, however fresh it is: for what changes by itself. */
  refetchOnMount?: "always";
};

/** Reads through a query operation. The previous page stays while the next one loads. */
export function useApiQuery<T extends Callable & { kind: "query" }>(
  operation: T,
  input: z.input<T["input"]>,
  { refetchInterval, ...options }: QueryOptions<T> = {},
): UseQueryResult<z.output<T["output"]>, ApiError> {
  return useQuery<z.output<T["output"]>, ApiError>({
    queryKey: queryKey(operation, input),
    queryFn: ({ signal }) => call(operation, input, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: refetchInterval && (({ state }) => refetchInterval(state.data)),
    ...options,
  });
}

/** {@link useApiQuery} for several inputs of one operation, in their order; each is kept by itself. */
export function useApiQueries<T extends Callable & { kind: "query" }>(
  operation: T,
  inputs: readonly z.input<T["input"]>[],
): UseQueryResult<z.output<T["output"]>, ApiError>[] {
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: queryKey(operation, input),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(operation, input, { signal }),
    })),
  });
}

/**
 * Runs a command operation. On success everything cached of its resource, and of those in its `refreshes`, is stale:
 * there is no other invalidation. Errors lead to one toast unless the caller shows them itself (`handlesErrors`).
 */
export function useApiCommand<T extends Callable & { kind: "command"; refreshes?: readonly string[] }>(
  operation: T,
  options: { handlesErrors?: boolean } = {},
): UseMutationResult<z.output<T["output"]>, ApiError, z.input<T["input"]>> {
  const client = useQueryClient();
  const send = useUnansweredKey();
  return useMutation<z.output<T["output"]>, ApiError, z.input<T["input"]>>({
    mutationKey: [operation.name],
    mutationFn: (input) =>
      send(JSON.stringify(input), (idempotencyKey) => call(operation, input, { idempotencyKey })),
    meta: { handled: options.handlesErrors ?? false },
    // An answer may be a key that is shown once: it does not outlive who shows it.
    gcTime: 0,
    onSuccess: () => refresh(client, operation),
  });
}

type Refreshing = { name: string; refreshes?: readonly string[] };

function refresh(client: QueryClient, { name, refreshes = [] }: Refreshing) {
  const stale = [resourceOf(name), ...refreshes];
  return Promise.all(stale.map((resource) => client.invalidateQueries({ queryKey: [resource] })));
}

/**
 * The same for several calls of one command, one after another (see `runBatch`). What they make stale is read again
 * once, when the last one is over; no toast tells of errors.
 */
export function useApiBatch<T extends Callable & { kind: "command"; refreshes?: readonly string[] }>(
  operation: T,
): (
  inputs: readonly z.input<T["input"]>[],
  options: { signal: AbortSignal; onStep: (steps: BatchStep[]) => void },
) => Promise<BatchStep[]> {
  const client = useQueryClient();
  return async (inputs, options) => {
    const send = (input: z.input<T["input"]>) =>
      call(operation, input, { idempotencyKey: crypto.randomUUID() });
    const wait = (seconds: number) =>
      new Promise<void>((resolve) => setTimeout(resolve, Math.min(seconds, 60) * 1000));
    try {
      return await runBatch(inputs, send, { ...options, wait });
    } finally {
      await refresh(client, operation);
    }
  };
}

/**
 * The same input sent again after no answer came keeps its idempotency key: the portal then says that it was sent
 * already instead of doing it twice.
 */
function useUnansweredKey() {
  const unanswered = useRef<{ input: string; key: string } | null>(null);
  return async function send<R>(input: string, attempt: (key: string) => Promise<R>): Promise<R> {
    const key = unanswered.current?.input === input ? unanswered.current.key : crypto.randomUUID();
    unanswered.current = { input, key };
    try {
      const result = await attempt(key);
      unanswered.current = null;
      return result;
    } catch (error) {
      if (error instanceof ApiError && error.code !== "network") unanswered.current = null;
      throw error;
    }
  };
}
