import "server-only";
import type { DepartmentFound } from "./department-finder.ts";
import type { Directory } from "./directory.ts";
import type { MappedColumn } from "./mapped-columns.ts";
import type { Seen } from "./seen.ts";

/** All that the dry run has to know to plan a row. */
export type Plan = {
  importId: string;
  /** Those of the file's columns that stand for something. */
  columns: readonly MappedColumn[];
  directory: Directory;
  /** What the rows before have asked for; grows with each. */
  seen: Seen;
  /** Names of departments by code, as far as the ledger has codes; grows with each row. */
  departmentNames: Map<string, string>;
  /** The department behind each text that stands in the file. */
  departments: ReadonlyMap<string, DepartmentFound>;
};
