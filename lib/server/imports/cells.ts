import "server-only";
import { clearSigns } from "#lib/contract/import-words.ts";
import { type CellValue, type ImportColumnKey, importColumns } from "#lib/contract/user-columns.ts";

/** Why a cell is not taken: a key of `user-columns.refusals`. */
export type CellRefusal = { refusal: string };
export type ParsedCell = CellValue | CellRefusal;

/** Columns of few different values, which are looked up rather than parsed again. */
const repetitive: readonly ImportColumnKey[] = [
  "country",
  "department",
  "title",
  "state",
  "sort_level",
  "hide_phone",
];
const mostRemembered = 10_000;

/** Reads cells by the rules of their columns; what comes again and again is read once. */
export function cellReader(): (key: ImportColumnKey, cell: string) => ParsedCell {
  const rules = new Map(importColumns.map(({ key, rule }) => [key, rule]));
  const remembered = new Map(repetitive.map((key) => [key, new Map<string, ParsedCell>()]));

  function parse(key: ImportColumnKey, cell: string): ParsedCell {
    const parsed = rules.get(key)?.safeParse(cell);
    if (!parsed) throw new Error(`no column ${key}`);
    return parsed.success ? parsed.data : { refusal: parsed.error.issues[0]?.message ?? "invalid" };
  }

  return (key, cell) => {
    const known = remembered.get(key);
    if (!known) return parse(key, cell);
    let value = known.get(cell);
    if (value === undefined) {
      value = parse(key, cell);
      if (known.size < mostRemembered) known.set(cell, value);
    }
    return value;
  };
}

export function isRefused(parsed: ParsedCell): parsed is CellRefusal {
  return typeof parsed === "object";
}

/** Whether a trimmed cell empties its field. */
export function clears(cell: string): boolean {
  return cell.startsWith("[") && clearSigns.includes(cell);
}
