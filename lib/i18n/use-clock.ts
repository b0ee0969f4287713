import { useNow } from "next-intl";
import { useCallback, useSyncExternalStore } from "react";

/**
 * The present, in epoch milliseconds, moving on every `stepMs`. During hydration it is the server's moment, so that
 * "12 s ago" is written alike on both sides.
 */
export function useClock(stepMs: number): number {
  const servedAt = useNow().getTime();
  const subscribe = useCallback(
    (onTick: () => void) => {
      const timer = setInterval(onTick, stepMs);
      return () => clearInterval(timer);
    },
    [stepMs],
  );
  return useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / stepMs) * stepMs,
    () => servedAt,
  );
}
