import "server-only";
import { checkedRows } from "../spreadsheets/checked-rows.ts";
import { csvRows } from "../spreadsheets/csv-rows.ts";
import { decodeText } from "../spreadsheets/decode-text.ts";
import { fileKind, refuseCompound, tellingBytes } from "../spreadsheets/file-kind.ts";
import { fileLimits } from "../spreadsheets/limits.ts";
import { fileRefused } from "../spreadsheets/refusal.ts";
import { xlsxRows } from "../spreadsheets/xlsx-rows.ts";

/**
 * The rows of a CSV or XLSX file as its bytes come. The first is the head; the n-th is row n of the sheet, so that a blank
 * row, and a template's example row, is yielded as `[]`: whoever counts from the head on knows what people see in their
 * program. Blank cells at the end of a row are left out; cells may have outer white space.
 *
 * A CSV file is never held as a whole, and neither is what a workbook unpacks to: of that, only the packed bytes and the
 * texts that its cells share are. Nothing in a file is run or fetched.
 *
 * Throws AppError `payload_too_large` (reason `file_too_large`) beyond 25 MB, and `invalid_input` with a reason of
 * {@link import("../spreadsheets/refusal.ts").FileRefusal}; `details.at` names the cell or row.
 */
export async function* readRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  for await (const rows of readRowBatches(chunks)) yield* rows;
}

/** The same as {@link readRows} in batches as they happen to come, none of them empty: three times as quick. */
export async function* readRowBatches(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[][]> {
  const source = bounded(chunks)[Symbol.asyncIterator]();
  try {
    const start = await first(source, tellingBytes);
    const whole = followedBy(start, source);
    const kind = fileKind(start);
    if (kind === "text") {
      yield* checkedRows(csvRows(decodeText(whole)), true);
      return;
    }
    const bytes = await held(whole);
    if (kind === "compound") refuseCompound(bytes);
    yield* checkedRows(xlsxRows(bytes), false);
  } finally {
    await source.return?.(undefined);
  }
}

async function* bounded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length > fileLimits.bytes) throw fileRefused("file_too_large");
    yield chunk;
  }
}

/** So many bytes or a few more; fewer where the file ends. */
async function first(source: AsyncIterator<Uint8Array>, wanted: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < wanted; ) {
    const { done, value } = await source.next();
    if (done) break;
    parts.push(value);
    length += value.byteLength;
  }
  return Buffer.concat(parts);
}

async function* followedBy(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (;;) {
    const { done, value } = await rest.next();
    if (done) return;
    yield value;
  }
}

async function held(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
