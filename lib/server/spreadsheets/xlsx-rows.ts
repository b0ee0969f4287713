import "server-only";
import { fileLimits } from "./limits.ts";
import { cellName, fileRefused } from "./refusal.ts";
import { serialDate } from "./serial-date.ts";
import { unescapeText } from "./xlsx-text.ts";
import { openWorkbook, type Workbook } from "./xlsx-workbook.ts";
import { readXml, type XmlEvents } from "./xml-reader.ts";
import { zipParts } from "./zip-parts.ts";

/**
 * The rows of the first visible sheet of a workbook, as it unpacks; blank ones as `[]`. Numbers come as they are typed,
 * days as {@link serialDate} writes them. Formulas are refused, even though a workbook keeps what came of them: that is
 * what came of them on somebody else's computer.
 * Throws `file_formula` and `file_columns` with the cell, and as {@link openWorkbook} and `zipParts`.
 */
export async function* xlsxRows(bytes: Buffer): AsyncGenerator<string[][]> {
  const parts = await zipParts(bytes);
  const workbook = await openWorkbook(parts);
  const sheet = new Sheet(workbook);
  yield* readXml(parts.read(workbook.sheet), sheet.events, () => [sheet.take()]);
}

/** Gathers the cells of one row after the other. */
class Sheet {
  readonly #workbook: Workbook;
  #done: string[][] = [];
  #row: string[] = [];
  /** Where reading is; both count from 0. */
  #rowAt = -1;
  #columnAt = -1;
  /** How many rows are done, blank ones among them. */
  #count = 0;
  #type = "n";
  #style = 0;
  #text = "";
  #isText = false;
  #isReading = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** The rows that have come whole since the last time. */
  take(): string[][] {
    const rows = this.#done;
    this.#done = [];
    return rows;
  }

  readonly events: XmlEvents = {
    open: (name, attributes) => this.#open(name, attributes),
    text: (text) => {
      if (this.#isText && !this.#isReading) this.#text += text;
    },
    close: (name) => this.#close(name),
  };

  #open(name: string, { r, t, s }: Readonly<Record<string, string>>): void {
    if (name === "row") {
      this.#rowAt = r === undefined ? this.#rowAt + 1 : Number(r) - 1;
      if (!(this.#rowAt >= this.#count)) throw fileRefused("file_damaged");
      this.#row = [];
      this.#columnAt = -1;
    } else if (name === "c") {
      this.#columnAt = r === undefined ? this.#columnAt + 1 : columnOf(r);
      this.#type = t ?? "n";
      this.#style = Number(s ?? 0);
      this.#text = "";
    } else if (name === "f") {
      throw fileRefused("file_formula", cellName(this.#columnAt, this.#rowAt));
    } else if (name === "v" || name === "t") this.#isText = true;
    else if (name === "rPh") this.#isReading = true;
  }

  #close(name: string): void {
    if (name === "v" || name === "t") this.#isText = false;
    else if (name === "rPh") this.#isReading = false;
    else if (name === "c") this.#keepCell(this.#value());
    else if (name === "row" && this.#row.length > 0) this.#keepRow();
  }

  #keepCell(value: string): void {
    if (value === "") return;
    if (this.#columnAt >= fileLimits.columns) throw fileRefused("file_columns", String(this.#rowAt + 1));
    while (this.#row.length < this.#columnAt) this.#row.push("");
    this.#row[this.#columnAt] = value;
  }

  /** With the blank ones before it; rows that nothing stands in are not written. */
  #keepRow(): void {
    if (this.#rowAt >= fileLimits.rows) throw fileRefused("file_rows");
    for (; this.#count < this.#rowAt; this.#count += 1) this.#done.push([]);
    this.#done.push(this.#row);
    this.#count += 1;
  }

  #value(): string {
    const text = this.#text;
    if (text === "") return "";
    const { sharedTexts, dateStyles, is1904 } = this.#workbook;
    if (this.#type === "s") {
      const shared = sharedTexts[Number(text)];
      if (shared === undefined) throw fileRefused("file_damaged");
      return shared;
    }
    if (this.#type === "b") return text === "1" ? "TRUE" : "FALSE";
    if (this.#type !== "n") return unescapeText(text);
    const number = Number(text);
    if (Number.isNaN(number)) throw fileRefused("file_damaged");
    const date = dateStyles.has(this.#style) ? serialDate(number, is1904) : null;
    return date ?? plainNumber(number);
  }
}

/** `8.6139E+12` is the phone number 8613900000000. */
function plainNumber(number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
}

/** The column of "B7", counted from 0. */
function columnOf(cell: string): number {
  const [letters] = /^[A-Z]{1,3}(?=[0-9]+$)/.exec(cell) ?? [];
  if (!letters) throw fileRefused("file_damaged");
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
