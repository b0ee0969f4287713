"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Choosing } from "#components/ui/data-table.tsx";
import type { ApiError } from "#lib/api/client.ts";
import type { Page } from "#lib/contract/page.ts";

/** How many rows can be chosen at a press: what is done with them is done while somebody waits. */
const mostEvery = 1_000;
/** The largest page of a list. */
const pageSize = 500;

type List<Row> = {
  rowId: (row: Row) => string;
  shown: Page<Row> | undefined;
  /** Reads any page of what the list is narrowed to. */
  read: (page: number, pageSize: number) => Promise<Page<Row>>;
};

/** The rows that somebody has chosen, also those of pages that are not shown. */
export function useChosenRows<Row>({ rowId, shown, read }: List<Row>) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const byId = (rows: readonly Row[]) => rows.map((row) => [rowId(row), row] as const);
  const ofPage = byId(shown?.items ?? []);
  // Rows as they are now come after what was known of them when they were chosen.
  const known = new Map([...chosen, ...ofPage]);
  const choose: Choosing["choose"] = (ids) =>
    setChosen(
      ids === "all" ? new Map([...chosen, ...ofPage]) : new Map([...known].filter(([id]) => ids.has(id))),
    );
  const every = useMutation<Row[], ApiError>({
    mutationFn: () => everyRow(read),
    onSuccess: (rows) => setChosen(new Map(byId(rows))),
  });
  const total = shown?.total ?? 0;
  const isMore = total > chosen.size && total <= mostEvery;

  return {
    ids: new Set(chosen.keys()),
    choose,
    rows: [...chosen.values()],
    clear: () => setChosen(new Map()),
    /** Chooses all rows of the list; null where they are chosen already, or too many. */
    every: isMore ? { total, run: () => every.mutate(), isPending: every.isPending } : null,
  };
}

async function everyRow<Row>(read: List<Row>["read"]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await read(page, pageSize);
    rows.push(...items);
    if (items.length < pageSize || page * pageSize >= Math.min(total, mostEvery)) return rows;
  }
}
