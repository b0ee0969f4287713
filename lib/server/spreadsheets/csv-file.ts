import "server-only";
import { stringify } from "csv-stringify/sync";

/** Rows as a CSV file, in the pieces that they come in; `write` says how a cell stands there. */
export async function* csvFile(
  batches: AsyncIterable<readonly (readonly string[])[]>,
  write: (cell: string) => string,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  // Spreadsheets take a file for UTF-8 by this mark.
  let mark = "\ufeff";
  for await (const rows of batches) {
    const cells = rows.map((row) => row.map(write));
    yield encoder.encode(mark + stringify(cells, { record_delimiter: "windows" }));
    mark = "";
  }
}
