import "server-only";
import { looksLikeFormula, unescapeFormula } from "./formula-rule.ts";
import { fileLimits } from "./limits.ts";
import { cellName, fileRefused } from "./refusal.ts";

/** Whether a cell begins the example row of a template, in any language. */
export function isExampleMark(cell: string): boolean {
  return /^#(?:example|示例)/i.test(cell);
}

/**
 * Rows of a file of either kind, held to the limits of {@link fileLimits} and read by the rule of exports. The first that
 * is yielded is the head. After it, the n-th is row n of the sheet: blank rows and a template's example row are yielded
 * as `[]`, but blank ones at the end are not. Blank cells at the end of a row are left out.
 *
 * Throws `file_rows`, `file_columns`, `file_cell`, `file_formula` (of a CSV file), `file_no_head` and `file_empty`.
 */
export async function* checkedRows(
  batches: AsyncIterable<readonly string[][]>,
  isText: boolean,
): AsyncGenerator<string[][]> {
  const state = { at: -1, blank: 0, filled: 0 };
  for await (const batch of batches) {
    const checked = batch.flatMap((row) => next(row, state, isText));
    if (checked.length > 0) yield checked;
  }
  if (state.at < 0) throw fileRefused("file_no_head");
  if (state.filled === 0) throw fileRefused("file_empty");
}

/** What a row adds to those before: itself, behind blank ones that are now known not to be the last; or nothing yet. */
function next(
  row: string[],
  state: { at: number; blank: number; filled: number },
  isText: boolean,
): string[][] {
  state.at += 1;
  const isExample = state.at > 0 && isExampleMark(row[0] ?? "");
  const cells = isExample ? [] : checkedRow(row, state.at, isText);
  if (state.at === 0) {
    if (cells.length === 0) throw fileRefused("file_no_head");
    return [cells];
  }
  if (cells.length === 0) {
    state.blank += 1;
    return [];
  }
  if (state.at >= fileLimits.rows) throw fileRefused("file_rows");
  const blanks = Array.from({ length: state.blank }, () => []);
  state.blank = 0;
  state.filled += 1;
  return [...blanks, cells];
}

function checkedRow(row: readonly string[], at: number, isText: boolean): string[] {
  let length = row.length;
  while (length > 0 && isBlank(row[length - 1] ?? "")) length -= 1;
  if (length > fileLimits.columns) throw fileRefused("file_columns", String(at + 1));
  const cells: string[] = [];
  for (let column = 0; column < length; column += 1) {
    const cell = row[column] ?? "";
    if (cell.length > fileLimits.cellCharacters) throw fileRefused("file_cell", cellName(column, at));
    cells.push(mayBeginWithSign(cell) ? readCell(cell, column, at, isText) : cell);
  }
  return cells;
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
