import { ZipFile } from "yazl";
import { readRows } from "#lib/server/imports/read-rows.ts";
import { tableFile } from "../table-file.ts";

export type Rows = readonly (readonly string[])[];

/** A file that comes in pieces. */
export async function* inPieces(bytes: Uint8Array, size = 65_536) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function rowsOf(file: Uint8Array | string, size?: number): Promise<string[][]> {
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  return Array.fromAsync(readRows(inPieces(bytes, size)));
}

/** A file of the portal's own writing. */
export async function written(rows: Rows, format: "csv" | "xlsx"): Promise<Buffer> {
  async function* batches() {
    yield rows;
  }
  return Buffer.concat(await Array.fromAsync(tableFile(batches(), format)));
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = (entries: Record<string, string>) =>
  `<Relationships>${Object.entries(entries)
    .map(
      ([kind, target], n) => `<Relationship Id="r${n}" Type="${relationships}/${kind}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** A workbook of somebody else's writing: `sheet` is what stands inside of `sheetData`. */
export function workbook(sheet: string, parts: Record<string, string | Buffer> = {}): Promise<Buffer> {
  return zipped({
    "_rels/.rels": rels({ officeDocument: "/xl/workbook.xml" }),
    "xl/workbook.xml": `<workbook xmlns:r="x"><sheets><sheet name="A" r:id="r0"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels({
      worksheet: "worksheets/sheet1.xml",
      sharedStrings: "sharedStrings.xml",
      styles: "styles.xml",
    }),
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...parts,
  });
}

export async function zipped(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    zip.addBuffer(Buffer.from(content), name, { compress: content.length > 100 });
  zip.end();
  return Buffer.concat((await Array.fromAsync(zip.outputStream)) as Buffer[]);
}
