import { randomUUID } from "node:crypto";
import type { WireFile } from "#lib/contract/operation.ts";

/** A body of one file (RFC 7578) with the content type that tells its boundary. Names and type hold no quotation marks or line ends. */
export function multipart({ field, name, type, bytes }: WireFile): { body: Uint8Array; contentType: string } {
  for (const text of [field, name, type]) {
    if (/["\r\n]/.test(text)) throw new Error(`unusable in a multipart head: ${text}`);
  }
  // 122 random bits: nothing that people upload holds them.
  const boundary = `foyer-${randomUUID()}`;
  const head = [
    `--${boundary}`,
    `Content-Disposition: form-data; name="${field}"; filename="${name}"`,
    `Content-Type: ${type}`,
    "\r\n",
  ].join("\r\n");
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}
