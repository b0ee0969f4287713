"use client";

import { useMatches } from "./use-matches.ts";

/** Whether there is room for a column beside a list (1024 px). On the server: not. */
export function useIsWide(): boolean {
  return useMatches("(width >= 64rem)") ?? false;
}
