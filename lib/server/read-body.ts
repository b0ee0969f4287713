import "server-only";
import { AppError } from "#lib/errors.ts";

/** Bytes of body that are read where the operation does not say more. */
export const defaultMaxBytes = 1_000_000;

/**
 * A request's JSON body, counted while it is read, so that a huge one is refused before it is held.
 * Throws `payload_too_large`, and `invalid_input` (reason `malformed_json`) for what is not JSON in UTF-8.
 */
export async function readJson(request: Request, maxBytes: number = defaultMaxBytes): Promise<unknown> {
  const bytes = await readBytes(request, maxBytes);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new AppError("invalid_input", "malformed JSON", { reason: "malformed_json" });
  }
}

/** The same for any body, as bytes. Throws `payload_too_large`. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > maxBytes) throw new AppError("payload_too_large");
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Breaking out of the loop cancels the stream: the rest is never read.
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new AppError("payload_too_large");
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
}
