import { ApiError } from "./client.ts";

/** How one call of several went; `error` null where it is done. */
export type BatchStep = { error: ApiError | null };

/** After these nothing else would go better: the rest is not tried. */
const ends: readonly string[] = [
  "unauthenticated",
  "forbidden",
  "network",
  "internal",
  "upstream_unavailable",
  "upstream_timeout",
];
const mostWaits = 5;

type Options = {
  signal: AbortSignal;
  onStep: (steps: BatchStep[]) => void;
  wait: (seconds: number) => Promise<void>;
};

/**
 * Makes calls one after another and answers how each went; fewer steps than calls mean that the rest was not tried,
 * because `signal` ended it or an error like a lost session did. Where the portal asks to wait, it waits and tries the
 * same call again.
 */
export async function runBatch<Input>(
  inputs: readonly Input[],
  send: (input: Input) => Promise<unknown>,
  { signal, onStep, wait }: Options,
): Promise<BatchStep[]> {
  const steps: BatchStep[] = [];
  for (const input of inputs) {
    if (signal.aborted) break;
    const error = await patiently(() => send(input), wait);
    steps.push({ error });
    onStep([...steps]);
    if (error && ends.includes(error.code)) break;
  }
  return steps;
}

async function patiently(send: () => Promise<unknown>, wait: Options["wait"]): Promise<ApiError | null> {
  for (let waits = 0; ; waits++) {
    try {
      await send();
      return null;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code !== "rate_limited" || waits >= mostWaits) return error;
      await wait(error.retryAfterSeconds ?? 1);
    }
  }
}
