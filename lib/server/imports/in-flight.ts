import "server-only";
import type { Work } from "./work.ts";

/** Rows of an import that are under way at once: enough that the quota, and not the upstream's pace, sets the rate. */
const atOnce = 12;

/**
 * Works on rows, several at once, and begins none after the signal. The first error keeps the others from being sent;
 * those that are under way are waited for. @throws that error
 */
export async function inFlight<T>(
  work: Work,
  rows: readonly T[],
  one: (work: Work, row: T) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([work.signal, stop.signal]);
  const left = rows.values();
  const errors: unknown[] = [];
  const lane = async () => {
    for (const row of left) {
      if (signal.aborted) return;
      try {
        await one({ ...work, signal }, row);
      } catch (error) {
        errors.push(error);
        stop.abort(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const [first] = errors;
  if (first !== undefined) throw first;
}
