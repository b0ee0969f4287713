import "server-only";
import { SaxesParser } from "saxes";
import { fileLimits } from "./limits.ts";
import { fileRefused } from "./refusal.ts";

/** What happens in a document; names come without their prefixes. */
export type XmlEvents = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

type Plain = { xmlns: false; position: boolean };

/** The most text between two tags, a tag among it; a cell's longest text takes ten characters for each as `&#x10FFFF;`. */
const longestStretch = 10 * fileLimits.cellCharacters + 16_384;

/**
 * Reads a part of a workbook and tells what is in it. Nothing is fetched, and entities are the five of XML: a document
 * type, which could bring others, is refused. Calls `after` behind each piece; what it yields is yielded.
 * Throws `file_damaged` for what is no XML in UTF-8, and `file_cell` for a text that does not end.
 */
export async function* readXml<T>(
  chunks: AsyncIterable<Uint8Array>,
  events: XmlEvents,
  after: () => Iterable<T>,
): AsyncGenerator<T> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parser = new SaxesParser<Plain>({ xmlns: false, position: false });
  let lastEvent = 0;
  parser.on("error", (error) => {
    throw fileRefused("file_damaged", undefined, error);
  });
  parser.on("doctype", () => {
    throw fileRefused("file_damaged");
  });
  parser.on("opentag", ({ name, attributes }) => {
    lastEvent = parser.position;
    events.open?.(localName(name), attributes);
  });
  parser.on("text", (text) => events.text?.(text));
  parser.on("cdata", (text) => events.text?.(text));
  parser.on("closetag", ({ name }) => {
    lastEvent = parser.position;
    events.close?.(localName(name));
  });
  for await (const chunk of chunks) {
    parser.write(decoded(decoder, chunk));
    if (parser.position - lastEvent > longestStretch) throw fileRefused("file_cell");
    yield* after();
  }
  parser.write(decoded(decoder)).close();
  yield* after();
}

/** The same of a small part that is read to its end. */
export async function readWholeXml(chunks: AsyncIterable<Uint8Array>, events: XmlEvents): Promise<void> {
  for await (const nothing of readXml(chunks, events, () => [])) void nothing;
}

/** `r:id` whatever the prefix is; a document may choose its own. */
export function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    throw fileRefused("file_damaged", undefined, error);
  }
}
