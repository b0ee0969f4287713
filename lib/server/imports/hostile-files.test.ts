import { describe, expect, it, test } from "vitest";
import { rowsOf, workbook, zipped } from "../spreadsheets/testing/files.ts";

const cell = (text: string, at = "A1") => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const head = `<row r="1">${cell("Name")}</row>`;
const compound = (inside: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(inside, "utf16le")]);

const refusal = async (file: Uint8Array | string) => {
  const error: unknown = await rowsOf(file).catch((error: unknown) => error);
  return (error as { details?: { reason?: string; at?: string } }).details;
};

test.each<[string, string | Buffer, { reason: string; at?: string }]>([
  ["nothing", "", { reason: "file_no_head" }],
  ["a head alone", "Name,Account\n", { reason: "file_empty" }],
  ["a blank first row", ",,\nName\n", { reason: "file_no_head" }],
  ["a formula", "Name,Note\nA,=cmd|' /C calc'!A0\n", { reason: "file_formula", at: "B2" }],
  ["a formula behind a plus", "Name\n+cmd|x\n", { reason: "file_formula", at: "A2" }],
  ["NUL", "Name\nA\0B\n", { reason: "file_not_text" }],
  ["a cell of 10 MB", `Name,Note\nA,"${"x".repeat(10_000_000)}"\n`, { reason: "file_cell", at: "B2" }],
  ["a long cell without quotes", `Name\n${"x".repeat(4_097)}\n`, { reason: "file_cell", at: "A2" }],
  ["a million columns", `${"a,".repeat(1_000_000)}\n`, { reason: "file_columns", at: "1" }],
  ["201 columns", `Name\n${"a,".repeat(200)}a\n`, { reason: "file_columns", at: "2" }],
  ["a quote that is not closed", 'Name\nA\n"B\n', { reason: "file_quotes", at: "3" }],
  ["text behind a quote", 'Name\n"A"b,c\n', { reason: "file_quotes", at: "2" }],
  ["an old Excel file", compound("Workbook"), { reason: "file_old_excel" }],
  ["a workbook with a password", compound("EncryptedPackage"), { reason: "file_encrypted" }],
  ["a page named .xls", "<html><table><tr><td>Name</td></tr></table></html>", { reason: "file_web_page" }],
  ["a PDF", "%PDF-1.7", { reason: "file_other" }],
  ["a picture", Buffer.from("89504e470d0a1a0a", "hex"), { reason: "file_other" }],
  ["random bytes", Buffer.from("fffbd0ff80", "hex"), { reason: "file_not_text" }],
  ["a broken archive", Buffer.from("504b0304ffff", "hex"), { reason: "file_damaged" }],
])("refuses %s", async (_, file, expected) => expect(await refusal(file)).toMatchObject(expected));

describe("of workbooks", () => {
  test.each<[string, string, { reason: string; at?: string }]>([
    [
      "a formula",
      `${head}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>`,
      { reason: "file_formula", at: "A2" },
    ],
    ["a far column", `${head}<row r="2">${cell("x", "XFD2")}</row>`, { reason: "file_columns", at: "2" }],
    ["a far row", `${head}<row r="1048576">${cell("x", "A1048576")}</row>`, { reason: "file_rows" }],
    ["rows out of order", `<row r="2">${cell("x", "A2")}</row>${head}`, { reason: "file_damaged" }],
    ["NUL", `${head}<row r="2">${cell("a_x0000_b", "A2")}</row>`, { reason: "file_not_text" }],
    [
      "a long cell",
      `${head}<row r="2">${cell("x".repeat(5_000), "A2")}</row>`,
      { reason: "file_cell", at: "A2" },
    ],
    [
      "a text that is not there",
      `${head}<row r="2"><c r="A2" t="s"><v>7</v></c></row>`,
      { reason: "file_damaged" },
    ],
    ["broken XML", "<row><c></row>", { reason: "file_damaged" }],
  ])("refuses %s", async (_, sheet, expected) =>
    expect(await refusal(await workbook(sheet))).toMatchObject(expected),
  );

  it("refuses entities of its own", async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
    expect(await refusal(await workbook("", { "xl/worksheets/sheet1.xml": bomb }))).toMatchObject({
      reason: "file_damaged",
    });
  });

  it("refuses a zip bomb by what it says, and one that lies", async () => {
    const bomb = await workbook(`${head}<row r="2">${cell(" ".repeat(3_000_000), "A2")}</row>`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toMatchObject({ reason: "file_unpacked" });
    expect(await refusal(saying(bomb, 1_000))).toMatchObject({ reason: "file_damaged" });
  });

  it("refuses more parts than any workbook has", async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_100 }, (_, n) => [`p${n}`, ""]));
    expect(await refusal(await zipped(parts))).toMatchObject({ reason: "file_unpacked" });
  });

  it.each<[string, Record<string, string>, string]>([
    ["macros", { "xl/vbaProject.bin": "x" }, "file_macros"],
    ["no sheet", { "xl/workbook.xml": "<workbook/>" }, "file_damaged"],
  ])("refuses %s", async (_, parts, reason) =>
    expect(await refusal(await workbook(head, parts))).toMatchObject({ reason }),
  );

  it.each<[string, Record<string, string>, string]>([
    ["OpenDocument", { mimetype: "application/vnd.oasis", "content.xml": "<x/>" }, "file_open_document"],
    ["any other archive", { "a.txt": "x" }, "file_other"],
  ])("refuses %s", async (_, parts, reason) =>
    expect(await refusal(await zipped(parts))).toMatchObject({ reason }),
  );
});

/** The same archive with another length of its longest part in the central directory. */
function saying(zip: Buffer, length: number): Buffer {
  const copy = Buffer.from(zip);
  let at = copy.indexOf(Buffer.from("504b0102", "hex"));
  for (; at >= 0; at = copy.indexOf(Buffer.from("504b0102", "hex"), at + 1))
    if (copy.readUInt32LE(at + 24) > 1_000_000) copy.writeUInt32LE(length, at + 24);
  return copy;
}
