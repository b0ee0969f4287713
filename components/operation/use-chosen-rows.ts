"use client";

import { useState } from "react";
import type { Choosing } from "#components/ui/data-table.tsx";

/** The rows that somebody has chosen, also those of pages that are not shown any more. */
export function useChosenRows<Row>(rowId: (row: Row) => string, shown: readonly Row[] | undefined) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const ofPage = (shown ?? []).map((row) => [rowId(row), row] as const);
  // Rows as they are now come after what was known of them when they were chosen.
  const known = new Map([...chosen, ...ofPage]);
  const choose: Choosing["choose"] = (ids) =>
    setChosen(
      ids === "all" ? new Map([...chosen, ...ofPage]) : new Map([...known].filter(([id]) => ids.has(id))),
    );
  return {
    ids: new Set(chosen.keys()),
    choose,
    rows: [...chosen.values()],
    clear: () => setChosen(new Map()),
  };
}
