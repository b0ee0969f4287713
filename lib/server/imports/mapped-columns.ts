import "server-only";
import { type CellValue, type ImportColumnKey, importColumns } from "#lib/contract/user-columns.ts";
import type { User } from "#lib/contract/user-wire.ts";
import { fieldOf, isField } from "./fields.ts";

/** A column of a file that stands for something. */
export type MappedColumn = {
  /** Its place among the cells of a row. */
  index: number;
  key: ImportColumnKey;
  column: (typeof importColumns)[number];
  /** What a user has there; null where a cell does not say it. */
  currentOf: (user: User) => CellValue | null;
};

/** The columns of a file that its mapping names, made ready once for all of its rows. */
export function mappedColumns(mapping: readonly (ImportColumnKey | null)[]): MappedColumn[] {
  return mapping.flatMap((wanted, index) => {
    const column = importColumns.find(({ key }) => key === wanted);
    return column ? [{ index, key: column.key, column, currentOf: currentOf(column.key) }] : [];
  });
}

/** Whether a cell, without outer white space, leaves a user as he is; a value stands for itself even if no rule takes it. */
export function saysWhatIs(cell: string, { column, currentOf }: MappedColumn, user: User): boolean {
  const current = currentOf(user);
  if (current === null || typeof current === "string") return cell === current;
  return column.quick?.(cell) === current || cell === String(current);
}

function currentOf(key: ImportColumnKey): MappedColumn["currentOf"] {
  if (key === "account") return ({ account }) => account;
  if (key === "third_party_id") return ({ thirdPartyId }) => thirdPartyId;
  if (key === "department" || !isField(key)) return () => null;
  return (user) => fieldOf(user, key);
}
