"use client";

import { useCallback, useSyncExternalStore } from "react";

/** Whether a media query holds; undefined on the server and while what it drew is being taken over. */
export function useMatches(query: string): boolean | undefined {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore<boolean | undefined>(
    subscribe,
    () => matchMedia(query).matches,
    () => undefined,
  );
}
