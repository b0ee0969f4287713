"use client";

import type { SortDescriptor } from "@heroui/react";
import type { ReactNode } from "react";
import type { Column } from "./column.ts";
import { OnlyWhere } from "./only-where.tsx";
import { Pager, type Paging } from "./pager.tsx";
import { RowList } from "./row-list.tsx";
import { RowTable } from "./row-table.tsx";

export type TableProps<Row> = {
  /** What the rows are, for readers' software: "Meetings". */
  label: string;
  /** Rows are drawn anew when these are others: keep them with `useMemo`. */
  columns: readonly Column<Row>[];
  /** `undefined` while nothing has been loaded yet. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  /** The row's name in plain text. */
  rowText: (row: Row) => string;
  /** Other rows are on their way; these stay, dimmed. */
  isBusy?: boolean;
  /** Lets rows be chosen, across pages. */
  choosing?: Choosing;
  sort?: SortDescriptor;
  onSort?: (sort: SortDescriptor) => void;
};

/** The ids that are chosen, of whatever page; `choose` takes them all anew, "all" for this page's besides. */
export type Choosing = { ids: ReadonlySet<string>; choose: (ids: ReadonlySet<string> | "all") => void };

type Props<Row> = TableProps<Row> & {
  /** Above the head, such as a `StaleStrip`. */
  strip?: ReactNode;
  /** In place of the rows: an `EmptyState` or an `ErrorState`. */
  instead?: ReactNode;
  paging?: Paging;
  /** Floats above the foot. */
  bar?: ReactNode;
};

/**
 * The one table of the portal: fills the window, head and foot stay, the body scrolls. Below 768 px the same rows as
 * lines of two. Loading shows rows of the true height in the true columns.
 */
export function DataTable<Row extends object>({ strip, instead, paging, bar, ...table }: Props<Row>) {
  const shown = instead ? { ...table, rows: [] } : table;
  return (
    <div className="relative flex min-h-0 flex-1 flex-col overflow-hidden bg-surface max-md:border-t max-md:border-border md:mx-8 md:mb-6 md:rounded-2xl md:border md:border-border">
      {strip}
      {/* Rows cost too much to keep the hidden form of them. */}
      <OnlyWhere query="(width >= 48rem)">
        <RowTable {...shown} isHeadOnly={Boolean(instead)} />
      </OnlyWhere>
      <OnlyWhere query="(width < 48rem)">{!instead && <RowList {...shown} />}</OnlyWhere>
      {instead}
      {bar}
      {paging && !instead && paging.total > 0 && <Pager {...paging} />}
    </div>
  );
}
