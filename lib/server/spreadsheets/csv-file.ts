import "server-only";
import { stringify } from "csv-stringify/sync";
import { escapeFormula } from "./formula-rule.ts";

/** Rows as a CSV file, in the pieces that they come in. Cells are written by the formula rule. */
export async function* csvFile(batches: AsyncIterable<readonly (readonly string[])[]>) {
  const encoder = new TextEncoder();
  // Spreadsheets take a file for UTF-8 by this mark.
  let mark = "\ufeff";
  for await (const rows of batches) {
    const cells = rows.map((row) => row.map((cell) => escapeFormula(cell, "csv")));
    yield encoder.encode(mark + stringify(cells, { record_delimiter: "windows" }));
    mark = "";
  }
}
