"use client";

import type { ReactNode } from "react";
import { useMatches } from "./use-matches.ts";

/**
 * What is there only where a media query holds. The server does not know, and sends it: styles have to hide it. What is
 * inside is not drawn again when that turns out.
 */
export function OnlyWhere({ query, children }: { query: string; children: ReactNode }) {
  return useMatches(query) === false ? null : children;
}
