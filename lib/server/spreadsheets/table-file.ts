import "server-only";
import type { FileFormat } from "#lib/contract/user-files.ts";
import { csvFile } from "./csv-file.ts";
import { escapeFormula } from "./formula-rule.ts";
import { xlsxFile } from "./xlsx-file.ts";

/**
 * Rows, the head first, as a file of a format, in pieces as they come.
 * @param isMark cells that are no values and stand as they are: the beginning of an example row
 */
export function tableFile(
  batches: AsyncIterable<readonly (readonly string[])[]>,
  format: FileFormat,
  isMark: (cell: string) => boolean = () => false,
): AsyncGenerator<Uint8Array> {
  const write = (cell: string) => (isMark(cell) ? cell : escapeFormula(cell, format));
  return format === "csv" ? csvFile(batches, write) : xlsxFile(batches, write);
}
