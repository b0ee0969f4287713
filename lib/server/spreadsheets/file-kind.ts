import "server-only";
import { fileRefused } from "./refusal.ts";

/** How many bytes of a file tell what it is. */
export const tellingBytes = 512;

const starts = {
  zip: "504b0304",
  /** What Excel wrote until 2003, and what newer ones put around a workbook with a password. */
  compound: "d0cf11e0a1b11ae1",
} as const;

/** Kinds that people take for tables, and what is refused as "no table" without further words. */
const others = [
  "25504446", // PDF
  "89504e47", // PNG
  "ffd8ff", // JPEG
  "47494638", // GIF
  "1f8b", // gzip
  "377abcaf271c", // 7-Zip
  "526172211a07", // RAR
  "7b5c727466", // Rich Text
  "504b0506", // an empty archive
];

/**
 * What a file is by how it begins: a workbook, a compound file, or a text; its name says nothing.
 * Throws `file_web_page` for a page that calls itself a spreadsheet, and `file_other` for what is no table.
 */
export function fileKind(start: Buffer): "workbook" | "compound" | "text" {
  const hex = start.subarray(0, 8).toString("hex");
  if (hex.startsWith(starts.zip)) return "workbook";
  if (hex.startsWith(starts.compound)) return "compound";
  if (others.some((other) => hex.startsWith(other))) throw fileRefused("file_other");
  const text = start.toString("latin1").replace(/^\xef\xbb\xbf/, "");
  if (/^\s*<(?:!doctype|html|\?xml|table|meta)/i.test(text)) throw fileRefused("file_web_page");
  return "text";
}

/** Why a compound file is refused: it has a password, or is of the years before 2007. */
export function refuseCompound(bytes: Buffer): never {
  const isEncrypted = bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
  throw fileRefused(isEncrypted ? "file_encrypted" : "file_old_excel");
}
