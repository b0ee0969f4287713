"use client";

import { usePaused } from "#components/ui/use-paused.ts";
import { useApiQuery } from "#lib/api/hooks.ts";
import type { Department } from "#lib/contract/department-wire.ts";
import { departments } from "#lib/contract/departments.ts";

/**
 * The departments whose names hold what is typed, asked for when typing pauses. Before something is typed: the root
 * and those directly below it. Until an answer is there, the one before is offered as far as it fits.
 */
export function useDepartmentSearch(typed: string): { found: Department[]; isSearching: boolean } {
  const wanted = typed.trim();
  const text = usePaused(wanted);
  const top = useApiQuery(departments.get, {}, { enabled: text === "" });
  const named = useApiQuery(departments.search, { text }, { enabled: text !== "" });
  const asked = text === "" ? top : named;
  const items = text === "" ? (top.data ? [top.data, ...top.data.children] : []) : (named.data?.items ?? []);
  const isCurrent = text === wanted && !asked.isPlaceholderData;
  const fits = ({ name }: Department) => name.toLowerCase().includes(wanted.toLowerCase());
  return { found: isCurrent ? items : items.filter(fits), isSearching: !isCurrent || asked.isPending };
}
