import "server-only";
import { isAscii } from "node:buffer";
import { fileRefused } from "./refusal.ts";

/** How much is looked at, from the first byte beyond ASCII on, before its encoding is decided. */
const sampleBytes = 65_536;

/**
 * The text of a file that does not say what it is written in: UTF-8 and UTF-16 by their mark; else UTF-8 where that
 * decodes strictly, and GB18030, of which GBK is a part, where it does not. Yields as bytes come: what is ASCII needs no
 * decision, and a sample of 64 KB is enough for one.
 * Throws `file_not_text` (NUL, or no text in any of these) and `file_encoding` (UTF-8 that stops being it).
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let waiting = Buffer.alloc(0);
  let isStart = true;
  for await (const chunk of chunks) {
    if (decoder) {
      yield decode(decoder, chunk);
      continue;
    }
    waiting = waiting.length === 0 ? Buffer.from(chunk) : Buffer.concat([waiting, chunk]);
    // A mark has three bytes at most.
    if (isStart && waiting.length < 3) continue;
    decoder = isStart ? marked(waiting) : null;
    isStart = false;
    if (decoder === null) {
      if (isAscii(waiting)) {
        yield plain(waiting);
        waiting = Buffer.alloc(0);
        continue;
      }
      if (waiting.length < sampleBytes) continue;
      decoder = decided(waiting, true);
    }
    yield decode(decoder, waiting);
    waiting = Buffer.alloc(0);
  }
  decoder ??= (isStart ? marked(waiting) : null) ?? decided(waiting, false);
  yield decode(decoder, waiting) + decode(decoder);
}

const strictly = { fatal: true } as const;

function marked(bytes: Uint8Array): TextDecoder | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder("utf-8", strictly);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le", strictly);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be", strictly);
  return null;
}

/** @param isCut the last character may be incomplete */
function decided(sample: Uint8Array, isCut: boolean): TextDecoder {
  try {
    new TextDecoder("utf-8", strictly).decode(sample, { stream: isCut });
    return new TextDecoder("utf-8", strictly);
  } catch {
    return new TextDecoder("gb18030", strictly);
  }
}

function plain(bytes: Buffer): string {
  return withoutNul(bytes.toString("latin1"));
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return withoutNul(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw fileRefused(decoder.encoding === "utf-8" ? "file_encoding" : "file_not_text", undefined, error);
  }
}

function withoutNul(text: string): string {
  if (text.includes("\0")) throw fileRefused("file_not_text");
  return text;
}
