import "server-only";
import type { ImportColumnKey } from "#lib/contract/user-columns.ts";
import type { User } from "#lib/contract/user-wire.ts";
import { clears, isRefused } from "./cells.ts";
import { type FieldKey, type FieldValues, fieldOf, isField } from "./fields.ts";
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
  const cellOf = (key: ImportColumnKey) => cells[columns.indexOf(key)]?.trim() ?? "";
  const account = cellOf("account");
  return account === "" ? directory.byThirdPartyId(cellOf("third_party_id")) : directory.byAccount(account);
}

/** Reads the cells of a row by the rules of their columns. An empty one says nothing; the first that is wrong is told. */
export function readRow(cells: readonly string[], user: User | undefined, plan: Plan): ReadRow {
  const read: ReadRow = { account: null, thirdPartyId: null, password: null, fields: {}, refusal: null };
  for (let index = 0; index < plan.columns.length; index += 1) {
    const key = plan.columns[index];
    const cell = cells[index]?.trim();
    if (!key || !cell) continue;
    // Most cells of most files: as it is.
    if (user && cell === currentText(user, key)) {
      if (key === "account") read.account = cell;
      else if (key === "third_party_id") read.thirdPartyId = cell;
      continue;
    }
    const refusal = readCell(read, key, key === "password" ? (cells[index] ?? "") : cell, plan);
    read.refusal ??= refusal;
  }
  return read;
}

function currentText(user: User, key: ImportColumnKey): string | null {
  if (key === "account") return user.account;
  if (key === "third_party_id") return user.thirdPartyId;
  return isField(key) && key !== "department" ? String(fieldOf(user, key)) : null;
}

function readCell(read: ReadRow, key: ImportColumnKey, cell: string, plan: Plan): RowRefusal | null {
  if (clears(cell)) {
    if (!isField(key) || !clearable.includes(key)) return because("not_clearable", { column: key });
    read.fields[key] = "";
    return null;
  }
  const parsed = plan.readCell(key, cell);
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
