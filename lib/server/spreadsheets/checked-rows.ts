import "server-only";
import { looksLikeFormula, unescapeFormula } from "./formula-rule.ts";
import { fileLimits } from "./limits.ts";
import { cellName, fileRefused } from "./refusal.ts";

/** Whether a cell begins the example row of a template, in any language. */
export function isExampleMark(cell: string): boolean {
  return cell.startsWith("#") && /^#(?:example|示例)/i.test(cell);
}

/**
 * Rows of a file of either kind, held to the limits of {@link fileLimits} and read by the rule of exports. The first that
 * is yielded is the head. After it, the n-th is row n of the sheet: blank rows and a template's example row are yielded
 * as `[]`, but blank ones at the end are not. Blank cells at the end of a row are left out.
 *
 * Throws `file_rows`, `file_columns`, `file_cell`, `file_formula` (of a CSV file), `file_no_head` and `file_empty`.
 */
export async function* checkedRows(
  batches: AsyncIterable<string[][]>,
  isText: boolean,
): AsyncGenerator<string[][]> {
  const progress = { at: -1, blank: 0, filled: 0 };
  for await (const batch of batches) {
    const checked: string[][] = [];
    for (const row of batch) takeRow(row, progress, checked, isText);
    if (checked.length > 0) yield checked;
  }
  if (progress.at < 0) throw fileRefused("file_no_head");
  if (progress.filled === 0) throw fileRefused("file_empty");
}

/** Adds a row to those that are taken, behind blank ones that are now known not to be the last. */
function takeRow(
  row: string[],
  progress: { at: number; blank: number; filled: number },
  taken: string[][],
  isText: boolean,
): void {
  progress.at += 1;
  const isHead = progress.at === 0;
  if (!isHead && isExampleMark(row[0] ?? "")) row.length = 0;
  checkRow(row, progress.at, isText);
  if (row.length === 0) {
    if (isHead) throw fileRefused("file_no_head");
    progress.blank += 1;
    return;
  }
  if (progress.at >= fileLimits.rows) throw fileRefused("file_rows");
  for (; progress.blank > 0; progress.blank -= 1) taken.push([]);
  if (!isHead) progress.filled += 1;
  taken.push(row);
}

/** Rows are many, and nobody else has this one: it is changed in its place. */
function checkRow(row: string[], at: number, isText: boolean): void {
  while (row.length > 0 && isBlank(row.at(-1) ?? "")) row.length -= 1;
  if (row.length > fileLimits.columns) throw fileRefused("file_columns", String(at + 1));
  for (const [column, cell] of row.entries()) {
    if (cell.length > fileLimits.cellCharacters) throw fileRefused("file_cell", cellName(column, at));
    if (mayBeginWithSign(cell)) row[column] = readCell(cell, column, at, isText);
  }
}

/** Most cells begin with a letter or a digit, and are done with. */
function mayBeginWithSign(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return first < 48 || first === 61 || first === 64 || first > 0xff00;
}

function readCell(cell: string, column: number, row: number, isText: boolean): string {
  if (isText && looksLikeFormula(cell)) throw fileRefused("file_formula", cellName(column, row));
  return unescapeFormula(cell);
}

function isBlank(cell: string): boolean {
  return cell === "" || cell.trim() === "";
}
