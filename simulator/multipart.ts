import { UpstreamError } from "./errors.ts";
import type { FilePart } from "./fields/field.ts";

/** The members of a multipart body: texts, and files as the field tables know them. */
export type Parts = Record<string, string | FilePart>;

const head = /^([\w-]+): *(.*)$/;
const blank = Buffer.from("\r\n\r\n");

/**
 * Splits a `multipart/form-data` body at its boundary (RFC 7578). Throws a 400 for a body that is cut, has
 * another form, or names a part twice.
 */
export function splitParts(bytes: Buffer, contentType: string): Parts {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  const delimiter = Buffer.from(`\r\n--${boundary?.[1] ?? boundary?.[2] ?? ""}`);
  if (!boundary) throw malformed("names no boundary");
  const parts: Parts = {};
  // The first delimiter has no line before it; with one, all of them look alike.
  let rest = Buffer.concat([Buffer.from("\r\n"), bytes]);
  let at = rest.indexOf(delimiter);
  while (at >= 0) {
    rest = rest.subarray(at + delimiter.length);
    if (rest.subarray(0, 2).toString() === "--") return parts;
    at = rest.indexOf(delimiter);
    if (at < 0) break;
    const [name, part] = partOf(rest.subarray(0, at));
    if (Object.hasOwn(parts, name)) throw malformed(`has ${name} twice`);
    parts[name] = part;
  }
  throw malformed("does not end");
}

/** A part between two delimiters: its head lines, an empty line, its content. */
function partOf(part: Buffer): [name: string, value: string | FilePart] {
  const end = part.indexOf(blank);
  if (end < 0 || part.subarray(0, 2).toString() !== "\r\n") throw malformed("has a part without a head");
  const heads = new Map<string, string>();
  for (const line of part.subarray(2, end).toString("utf8").split("\r\n")) {
    const [, name, value] = head.exec(line) ?? [];
    if (name === undefined || value === undefined) throw malformed("has a head line of another form");
    heads.set(name.toLowerCase(), value);
  }
  const disposition = heads.get("content-disposition") ?? "";
  const name = /^form-data;.*\bname="([^"]*)"/.exec(disposition)?.[1];
  if (!name) throw malformed("has a part without a name");
  const content = part.subarray(end + blank.length);
  const filename = /\bfilename="([^"]*)"/.exec(disposition)?.[1];
  if (filename === undefined) return [name, content.toString("utf8")];
  return [name, { filename, contentType: heads.get("content-type") ?? "text/plain", content }];
}

/** Parts as the request log shows them: of a file what it is, not its bytes. */
export function describeParts(parts: Parts): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      typeof part === "string"
        ? part
        : { filename: part.filename, contentType: part.contentType, bytes: part.content.length },
    ]),
  );
}

function malformed(reason: string): UpstreamError {
  return new UpstreamError(400, "USG.000000003", `The multipart body ${reason}.`);
}
