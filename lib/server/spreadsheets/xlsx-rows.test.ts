import { expect, it, test } from "vitest";
import { serialDate } from "./serial-date.ts";
import { rowsOf, workbook } from "./testing/files.ts";

const head = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>';
const shared = `<sst><si><t>张伟</t><rPh sb="0" eb="2"><t>zhang</t></rPh></si><si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></si></sst>`;
const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/><numFmt numFmtId="165" formatCode="0.0&quot;days&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

const cellsOf = async (cells: string, parts: Record<string, string> = {}) => {
  const texts = { "xl/sharedStrings.xml": shared, "xl/styles.xml": styles, ...parts };
  return (await rowsOf(await workbook(`${head}<row r="2">${cells}</row>`, texts)))[1];
};

test.each<[string, string, string[]]>([
  ["shared texts, without readings", '<c t="s"><v>0</v></c><c t="s"><v>1</v></c>', ["张伟", "a b"]],
  ["texts of their own", '<c t="str"><v>x_x000A_y</v></c>', ["x\ny"]],
  ["numbers as they are typed", "<c><v>8.6139E12</v></c><c><v>0.1</v></c>", ["8613900000000", "0.1"]],
  ["yes and no", '<c t="b"><v>1</v></c><c t="b"><v>0</v></c>', ["TRUE", "FALSE"]],
  ["days", '<c s="1"><v>46350</v></c><c s="2"><v>46350.5</v></c>', ["2026-11-24", "2026-11-24 12:00:00"]],
  ["what only looks like a day", '<c s="3"><v>7</v></c><c><v>46350</v></c>', ["7", "46350"]],
  ["cells that are left out", '<c r="B2" t="s"><v>0</v></c><c r="D2"><v>4</v></c>', ["", "张伟", "", "4"]],
])("reads %s", async (_, cells, expected) => expect(await cellsOf(cells)).toEqual(expected));

it("reads names with prefixes, and the first sheet that is not hidden", async () => {
  const sheets = `<x:workbook xmlns:q="r"><x:sheets><x:sheet name="H" state="hidden" q:id="r1"/><x:sheet name="A" q:id="r0"/></x:sheets></x:workbook>`;
  const sheet = `<x:worksheet><x:row><x:c t="inlineStr"><x:is><x:t>N</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row></x:worksheet>`;
  const file = await workbook("", { "xl/workbook.xml": sheets, "xl/worksheets/sheet1.xml": sheet });
  expect(await rowsOf(file)).toEqual([["N"], ["1"]]);
});

it("keeps the places of rows that are left out", async () => {
  const file = await workbook(`${head}<row r="4"><c r="A4"><v>1</v></c></row><row r="9"><c r="A9"/></row>`);
  expect(await rowsOf(file)).toEqual([["Name"], [], [], ["1"]]);
});

test.each([
  [1, false, "1900-01-01"],
  [61, false, "1900-03-01"],
  [0, true, "00:00:00"],
  [44_888, true, "2026-11-24"],
  [0.25, false, "06:00:00"],
  [-1, false, null],
  [1e9, false, null],
])("day %s (1904: %s) is %s", (serial, is1904, text) => expect(serialDate(serial, is1904)).toBe(text));
