import "server-only";

/**
 * Makes a thing on first use and keeps it for the life of the process. The only home of process-wide things
 * (clients, pools, caches, queues): Next loads a module up to three times in one process, `globalThis` only once.
 *
 * @param key names the thing; two callers with one key share it
 * @param make runs at most once unless it throws, in which case nothing is kept and the error falls through
 */
export function once<T>(key: string, make: () => T): T {
  const things = processWide();
  if (!things.has(key)) things.set(key, make());
  return things.get(key) as T;
}

/** Drops a thing, so that its next use makes it anew: when it is closed, and between tests. */
export function forgetOnce(key: string): void {
  processWide().delete(key);
}

/** Whether a thing is kept at present. */
export function isMade(key: string): boolean {
  return processWide().has(key);
}

/** Drops everything, as a new process would: between test files that share one. Whoever needs a thing closed does so before. */
export function forgetAll(): void {
  processWide().clear();
}

const slot = Symbol.for("foyer.once");

function processWide(): Map<string, unknown> {
  const shared: typeof globalThis & { [slot]?: Map<string, unknown> } = globalThis;
  shared[slot] ??= new Map();
  return shared[slot];
}
