import "server-only";
import Papa from "papaparse";
import { type Dialect, dialectOf } from "./csv-dialect.ts";
import { fileLimits } from "./limits.ts";
import { cellName, fileRefused } from "./refusal.ts";

/** A row that is longer than this while its end has not come has too many columns, or too long a cell. */
const longestRow = 2 * fileLimits.columns * fileLimits.cellCharacters;

/**
 * The rows of a CSV file, blank ones as `[""]`, by and by as its text comes. What is held is one piece of text and one row.
 * Throws `file_quotes`, and `file_columns` or `file_cell` for a row whose end does not come.
 */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<string[][]> {
  let pending = "";
  let dialect: Dialect | null = null;
  let count = 0;
  for await (const piece of text) {
    pending += piece;
    dialect ??= dialectOf(pending, false);
    if (dialect) {
      const { rows, rest } = parse(pending, dialect, count, false);
      yield rows;
      count += rows.length;
      pending = rest;
    }
    if (pending.length > longestRow) throw tooLong(pending, dialect, count);
  }
  if (pending === "") return;
  yield parse(pending, dialect ?? dialectOf(pending, true) ?? comma, count, true).rows;
}

const comma: Dialect = { delimiter: ",", newline: "\n" };

function parse(text: string, dialect: Dialect, before: number, isWhole: boolean) {
  const { data, errors, meta } = run(text, dialect, !isWhole);
  // Of a row that has not come whole, the parser takes what is merely cut for broken.
  const broken = errors.find(({ type, row = 0 }) => type === "Quotes" && (isWhole || row < data.length));
  if (broken) throw fileRefused("file_quotes", String(before + (broken.row ?? 0) + 1));
  return { rows: data, rest: text.slice(meta.cursor) };
}

/** The parser of one piece; its streaming wrapper hands rows on one by one, at half the speed. */
function run(text: string, dialect: Dialect, ignoreLastRow: boolean): Papa.ParseResult<string[]> {
  return new Papa.Parser({ ...dialect }).parse(text, 0, ignoreLastRow);
}

function tooLong(text: string, dialect: Dialect | null, row: number) {
  const [cells = []] = run(text, dialect ?? dialectOf(text, true) ?? comma, false).data;
  const long = cells.findIndex(({ length }) => length > fileLimits.cellCharacters);
  return long < 0
    ? fileRefused("file_columns", String(row + 1))
    : fileRefused("file_cell", cellName(long, row));
}
