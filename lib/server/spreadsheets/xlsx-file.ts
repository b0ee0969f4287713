import "server-only";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { escapeText } from "./xlsx-text.ts";

type Write = (cell: string) => string;

/**
 * Rows as a workbook of one sheet, packed as they come. All cells are texts, so that no program makes numbers of phone
 * numbers or runs anything; `write` says how a cell stands there. The first row stays in sight.
 */
export async function* xlsxFile(
  batches: AsyncIterable<readonly (readonly string[])[]>,
  write: Write,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(fixedParts)) zip.addBuffer(Buffer.from(content), name);
  let failure: unknown = null;
  // A stream that fails inside of the archive would leave it waiting, and the process with an error that nobody catches.
  async function* sheetOrNothing() {
    try {
      yield* sheetXml(batches, write);
    } catch (error) {
      failure = error;
    }
  }
  const sheet = Readable.from(sheetOrNothing());
  zip.addReadStream(sheet, "xl/worksheets/sheet1.xml");
  zip.end();
  try {
    for await (const chunk of zip.outputStream) {
      if (failure) throw failure;
      yield Buffer.from(chunk);
    }
  } finally {
    sheet.destroy();
  }
}

async function* sheetXml(batches: AsyncIterable<readonly (readonly string[])[]>, write: Write) {
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="50" width="22" style="1" customWidth="1"/></cols><sheetData>`;
  for await (const rows of batches)
    yield rows.map((row) => `<row>${row.map((cell) => cellXml(write(cell))).join("")}</row>`).join("");
  yield "</sheetData></worksheet>";
}

function cellXml(cell: string): string {
  if (cell === "") return "<c/>";
  return `<c t="inlineStr" s="1"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What every workbook has around its sheet. Style 1 is "Text", so that what people add stays as typed as well. */
const fixedParts = {
  "[Content_Types].xml": `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  "_rels/.rels": `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Users" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};
