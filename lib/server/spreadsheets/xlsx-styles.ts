import "server-only";
import { readWholeXml } from "./xml-reader.ts";

/** Number formats of every workbook that show a day or a time (ECMA-376 part 1, 18.8.30). */
const dateFormats = [...span(14, 22), ...span(27, 36), ...span(45, 47), ...span(50, 58)];

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

/** The numbers of those cell styles that show a number as a day or a time. */
export async function dateStyles(chunks: AsyncIterable<Uint8Array>): Promise<ReadonlySet<number>> {
  const own = new Map<number, string>();
  const formats: number[] = [];
  let isInCells = false;
  await readWholeXml(chunks, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === "numFmt") own.set(Number(numFmtId), formatCode ?? "");
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells) formats.push(Number(numFmtId));
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
  });
  const isDate = (format: number) => {
    const code = own.get(format);
    return code === undefined ? dateFormats.includes(format) : showsTime(code);
  };
  return new Set(formats.flatMap((format, style) => (isDate(format) ? [style] : [])));
}

/** A format of one's own shows a time where it has a letter of one, outside of quotes, colours and escapes. */
function showsTime(code: string): boolean {
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]/gi, ""));
}
