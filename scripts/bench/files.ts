import Papa from "papaparse";
import { readRowBatches } from "#lib/server/imports/read-rows.ts";
import { csvFile } from "#lib/server/spreadsheets/csv-file.ts";
import { tableFile } from "#lib/server/spreadsheets/table-file.ts";

/**
 * Reads 50,000 users from files and prints rows a second of each of five rounds as JSON: the parser alone over a text that
 * is in memory already, and the portal's reader from bytes to checked rows.
 */
const rowCount = 50_000;
const head = ["Name", "Account", "E-mail", "Phone", "Department", "Title", "Note", "State"];
const rows = Array.from({ length: rowCount }, (_, n) => [
  `张伟 ${n}`,
  `wei.zhang${n}@meridian`,
  `wei.zhang${n}@example.com`,
  `86139${String(n).padStart(8, "0")}`,
  "Sales / EMEA",
  n % 10 === 0 ? 'Buyer, "senior"' : "Buyer",
  "",
  "Active",
]);

async function fileOf(format: "csv" | "xlsx"): Promise<Buffer> {
  async function* batches() {
    yield [head, ...rows];
  }
  const file = format === "csv" ? csvFile(batches(), (cell) => cell) : tableFile(batches(), format);
  return Buffer.concat(await Array.fromAsync(file));
}

async function* pieces(file: Buffer) {
  for (let at = 0; at < file.length; at += 65_536) yield file.subarray(at, at + 65_536);
}

async function read(file: Buffer): Promise<number> {
  let count = 0;
  for await (const batch of readRowBatches(pieces(file))) count += batch.length;
  return count;
}

async function rate(work: () => Promise<number> | number): Promise<number> {
  const startedAt = performance.now();
  if ((await work()) !== rowCount + 1) throw new Error("not all rows were read");
  return (rowCount * 1_000) / (performance.now() - startedAt);
}

const [csv, xlsx] = [await fileOf("csv"), await fileOf("xlsx")];
const text = csv.toString("utf8");
const rates = { parser: [] as number[], csv: [] as number[], xlsx: [] as number[] };
for (let round = 0; round < 5; round += 1) {
  rates.parser.push(await rate(() => Papa.parse<string[]>(text, { skipEmptyLines: true }).data.length));
  rates.csv.push(await rate(() => read(csv)));
  rates.xlsx.push(await rate(() => read(xlsx)));
}
process.stdout.write(JSON.stringify(rates));
