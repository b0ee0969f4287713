import "server-only";
import { AppError } from "#lib/errors.ts";

/** Why a whole file is refused; each has a sentence in `errors.reasons`, which says where if that is known. */
export const fileRefusals = [
  "file_too_large",
  "file_rows",
  "file_columns",
  "file_cell",
  "file_formula",
  "file_quotes",
  "file_no_head",
  "file_empty",
  "file_encoding",
  "file_not_text",
  "file_unpacked",
  "file_encrypted",
  "file_old_excel",
  "file_binary_excel",
  "file_macros",
  "file_open_document",
  "file_web_page",
  "file_other",
  "file_damaged",
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** The error of a refused file; `at` is a cell ("B7") or a row ("7"), as spreadsheets name them. */
export function fileRefused(reason: FileRefusal, at?: string, cause?: unknown): AppError {
  const code = reason === "file_too_large" ? "payload_too_large" : "invalid_input";
  return new AppError(code, `${reason}${at ? ` at ${at}` : ""}`, { reason, at }, cause);
}

/** "B7" of the second column and the seventh row; both count from 0. */
export function cellName(column: number, row: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
