import "server-only";
import type { User } from "#lib/contract/user-wire.ts";
import { clears, isRefused, readCell } from "./cells.ts";
import { type FieldKey, type FieldValues, isField } from "./fields.ts";
import { type MappedColumn, saysWhatIs } from "./mapped-columns.ts";
import type { Plan } from "./plan.ts";
import { because, type RowRefusal } from "./row-refusal.ts";

/** A row as far as its own cells tell. */
export type ReadRow = {
  account: string | null;
  thirdPartyId: string | null;
  password: string | null;
  /** What it wants, without what its user has already. */
  fields: FieldValues;
  refusal: RowRefusal | null;
};

/** What may be emptied; the others a user cannot be without. */
const clearable: readonly FieldKey[] = ["english_name", "phone", "email", "title", "signature", "note"];

/** The user that a row names: by account where it has one, else by third-party id. */
export function userNamed(cells: readonly string[], { columns, directory }: Plan): User | undefined {
  let thirdPartyId = "";
  for (const { key, index } of columns) {
    if (key !== "account" && key !== "third_party_id") continue;
    const cell = (cells[index] ?? "").trim();
    if (key === "third_party_id") thirdPartyId = cell;
    else if (cell !== "") return directory.byAccount(cell);
  }
  return directory.byThirdPartyId(thirdPartyId);
}

/** Reads the cells of a row by the rules of their columns. An empty one says nothing; the first that is wrong is told. */
export function readRow(cells: readonly string[], user: User | undefined, plan: Plan): ReadRow {
  const read: ReadRow = { account: null, thirdPartyId: null, password: null, fields: {}, refusal: null };
  for (const column of plan.columns) {
    const { key } = column;
    const whole = cells[column.index] ?? "";
    const cell = whole.trim();
    if (cell === "") continue;
    // Most cells of most files: as it is.
    if (user && saysWhatIs(cell, column, user)) {
      if (key === "account") read.account = cell;
      else if (key === "third_party_id") read.thirdPartyId = cell;
      continue;
    }
    const refusal = takeCell(read, column, key === "password" ? whole : cell, plan);
    read.refusal ??= refusal;
  }
  return read;
}

function takeCell(read: ReadRow, { key, column }: MappedColumn, cell: string, plan: Plan): RowRefusal | null {
  if (clears(cell)) {
    if (!isField(key) || !clearable.includes(key)) return because("not_clearable", { column: key });
    read.fields[key] = "";
    return null;
  }
  const parsed = readCell(column, cell);
  if (isRefused(parsed)) {
    const value = key === "password" ? "" : cell.slice(0, 80);
    return because("cell", { column: key, refusal: parsed.refusal, value });
  }
  if (key === "account") read.account = String(parsed);
  else if (key === "third_party_id") read.thirdPartyId = String(parsed);
  else if (key === "password") read.password = String(parsed);
  else if (key === "department") return readDepartment(read, String(parsed), plan);
  else read.fields[key] = parsed;
  return null;
}

function readDepartment(read: ReadRow, text: string, plan: Plan): RowRefusal | null {
  const found = plan.departments.get(text);
  if (!found || !("code" in found))
    return because(found?.reason ?? "department_unknown", { value: text, ...found?.params });
  read.fields.department = found.code;
  return null;
}
