"use client";

import { useQueryStates } from "nuqs";
import { parseAsBoolean, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { ReactNode } from "react";
import { listParsers, tidy } from "#lib/api/list-params.ts";

/** A filter of a list: its name is that of the input member and of the URL's parameter. */
export type Filter = {
  name: string;
  label: string;
} & (
  | { choices: readonly { id: string; label: string }[] }
  /** One of more values than a list of choices holds: shown by a chip of its own. */
  | { chip: (value: string | null, choose: (value: string | null) => void) => ReactNode }
  /** Something that counts until it is switched off: the input member is true or false. */
  | { isSwitch: true }
);

const noColumns: readonly string[] = [];

/**
 * Page, size, search, sort and filters of a list, kept in the URL so that Back and a shared address work.
 * Values in the URL that are no choice of a filter count as unset. Every change but that of the page leads to page 1.
 * `sortColumns` where there is more than one to sort by: the one in force is the input member `sortBy`.
 */
export function useListState(filters: readonly Filter[], sortColumns = noColumns) {
  const [params, setParams] = useQueryStates(listParsers, { history: "push" });
  const [chosen, setChosen] = useQueryStates(
    Object.fromEntries(filters.flatMap((filter) => parserOf(filter))),
    { history: "push" },
  );
  const [switched, setSwitched] = useQueryStates(
    Object.fromEntries(switchesOf(filters).map((name) => [name, parseAsBoolean])),
    { history: "push" },
  );
  const [{ sortBy }, setSortBy] = useQueryStates(
    { sortBy: parseAsStringLiteral(sortColumns) },
    { history: "push" },
  );
  const state = tidy(params);
  const filtering = Object.values(chosen).filter((value) => value !== null).length;
  const switchedOff = Object.values(switched).filter((isOn) => isOn === false).length;

  return {
    ...state,
    chosen,
    /** Whether each switch is on; null where the address says nothing of it, which is as good. */
    switched,
    sortBy,
    /** How many filters hide rows, the search among them. */
    inForce: filtering + switchedOff + (state.text ? 1 : 0),
    setPage: (page: number) => setParams({ page }),
    setPageSize: (pageSize: number) => setParams({ pageSize, page: null }),
    setText: (text: string) => setParams({ text: text || null, page: null }),
    setSort: (sort: "ascending" | "descending", column?: string) => {
      if (sortColumns.length > 0) setSortBy({ sortBy: column });
      setParams({ sort, page: null });
    },
    choose: (name: string, value: string | null) => {
      setChosen({ [name]: value });
      setParams({ page: null });
    },
    switchTo: (name: string, isOn: boolean) => {
      setSwitched({ [name]: isOn ? null : false });
      setParams({ page: null });
    },
    clear: () => {
      setChosen(null);
      setSwitched(null);
      setParams({ text: null, page: null });
    },
  };
}

function parserOf(filter: Filter) {
  if ("isSwitch" in filter) return [];
  const parser = "chip" in filter ? parseAsString : parseAsStringLiteral(filter.choices.map(({ id }) => id));
  return [[filter.name, parser] as const];
}

function switchesOf(filters: readonly Filter[]): string[] {
  return filters.flatMap((filter) => ("isSwitch" in filter ? filter.name : []));
}

export type ListState = ReturnType<typeof useListState>;
