import type { IncomingMessage } from "node:http";
import { UpstreamError } from "./errors.ts";
import { describeParts, splitParts } from "./multipart.ts";

const megabyte = 1024 * 1024;
/** Pictures may have 10 MB; everything else is JSON. */
const limits = { json: megabyte, multipart: 11 * megabyte };

/** A body as it came: parsed when it is JSON or multipart, with the reason kept when it should be JSON and is not. */
export interface Body {
  readonly json: unknown;
  /** The body for the request log; null when there is none. */
  readonly logged: unknown;
  readonly malformed: boolean;
}

const noBody: Body = { json: undefined, logged: null, malformed: false };

/** Reads a request's body. Throws 413 as soon as the limit is passed, without reading on. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const { headers } = request;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) return noBody;
  if (headers["content-length"] === "0") return noBody;

  const multipart = headers["content-type"]?.startsWith("multipart/") === true;
  const limit = multipart ? limits.multipart : limits.json;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // Chosen: the gateway's limit is not documented.
    if (size > limit) throw new UpstreamError(413, "APIG.0201", "The request body is too large.");
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (!multipart) return parse(bytes);
  const parts = splitParts(bytes, headers["content-type"] ?? "");
  return { json: parts, logged: describeParts(parts), malformed: false };
}

function parse(bytes: Buffer): Body {
  const text = bytes.toString("utf8");
  if (text.trim() === "") return noBody;
  try {
    const json: unknown = JSON.parse(text);
    return { json, logged: json, malformed: false };
  } catch {
    return { json: undefined, logged: text, malformed: true };
  }
}
