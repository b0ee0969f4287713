import type { ReactNode } from "react";

/** One column of a `DataTable`. */
export type Column<Row> = {
  /** Also the sort key, where the column sorts. */
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures go to the end. */
  align?: "start" | "end";
  /** The first text column is the row's name: it takes the spare width and truncates. Exactly one per table. */
  isName?: boolean;
  /** Whether it takes the spare width, on as many lines as it needs. Only the name does, unless it says that it does not. */
  isSpare?: boolean;
  /** Only where the upstream sorts by it. */
  isSortable?: boolean;
  /** A head that is only read aloud: for a column of actions. */
  isHeaderHidden?: boolean;
  /** The table has it only in windows of that width and more, in pixels; a phone's lines are not concerned. */
  from?: 1280 | 1400;
  /** Where the cell stands in a phone's two lines; left out of them when absent. A name is always the first line. */
  phone?: "detail" | "state" | "actions";
};
