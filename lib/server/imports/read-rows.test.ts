import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fileLimits } from "../spreadsheets/limits.ts";
import { inPieces, rowsOf, written } from "../spreadsheets/testing/files.ts";
import { readRowBatches, readRows } from "./read-rows.ts";

const head = ["Name", "Account", "Note"];

/** What a cell of somebody's file may hold; a row of blanks only would be a blank row. */
const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(
    "=1+1",
    "+86 139",
    "'=x",
    "''@",
    "a,b;c\td",
    'say "x"',
    "line\nline",
    "张伟",
    "_x000D_",
    "#示例",
  ),
);
const row = fc
  .tuple(fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 8 }), cell, cell)
  .filter((cells) => !cells.join("").includes("\0") && (cells.at(-1)?.trim() ?? "") !== "");

describe.each(["csv", "xlsx"] as const)("a file that was written as %s", (format) => {
  test("is read as it was, in whatever pieces it comes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 200 }),
        async (rows, size) => {
          const kept = rows.filter(([first]) => first.trim() !== "");
          fc.pre(kept.length > 0);
          const file = await written([head, ...kept], format);
          expect(await rowsOf(file, size)).toEqual([head, ...kept]);
        },
      ),
      { numRuns: format === "csv" ? 200 : 40 },
    );
  });
});

test.each([
  ["commas", "Name,Account\r\nA,a\r\n"],
  ["semicolons", "Name;Account\nA;a"],
  ["tabs and old line ends", "Name\tAccount\rA\ta\r"],
  ["quotes around a head with commas", '"Name";Account\nA;a\n'],
])("understands %s", async (_, text) => {
  expect(await rowsOf(text)).toEqual([
    ["Name", "Account"],
    ["A", "a"],
  ]);
  expect(await rowsOf(text, 1)).toEqual([
    ["Name", "Account"],
    ["A", "a"],
  ]);
});

describe("rows are counted as people see them", () => {
  it("keeps the places of blank rows, and none of those at the end", async () => {
    const file = "Name,Note\n,\nA,\n\n  ,\nB,x,,,\n,,\n\n";
    expect(await rowsOf(file)).toEqual([["Name", "Note"], [], ["A"], [], [], ["B", "x"]]);
  });

  it("leaves a template's example out", async () => {
    expect(await rowsOf("姓名,账号\n#示例,x\n张伟,y")).toEqual([["姓名", "账号"], [], ["张伟", "y"]]);
    await expect(rowsOf("Name\n#Example")).rejects.toMatchObject({ details: { reason: "file_empty" } });
  });
});

describe("a file of any length", () => {
  it("yields rows before it has ended, and reads no further than they are taken", async () => {
    let given = 0;
    async function* endless() {
      yield Buffer.from("Name,Account\n");
      for (;;) {
        given += 1;
        yield Buffer.from("somebody,some.account\n".repeat(100));
      }
    }
    const rows = readRows(endless());
    for (let n = 0; n < 50; n += 1) await rows.next();
    expect(given).toBeLessThan(4);
    await rows.return(undefined);
  });

  it("ends at 25 MB, however it is cut", async () => {
    const bytes = Buffer.from(`${"x".repeat(4_000)}\n`.repeat(6_300)).subarray(0, 25_000_001);
    await expect(rowsOf(bytes)).rejects.toMatchObject({ status: 413 });
  });

  it("ends at 200,000 rows", async () => {
    const rows = readRowBatches(inPieces(Buffer.from(`Name\n${"x\n".repeat(fileLimits.rows)}`)));
    let count = 0;
    const readAll = async () => {
      for await (const batch of rows) count += batch.length;
    };
    await expect(readAll()).rejects.toMatchObject({ details: { reason: "file_rows" } });
    expect(count).toBeGreaterThan(fileLimits.rows - 50_000);
  });
});

it("closes what it reads from when nobody takes more", async () => {
  let isClosed = false;
  async function* source() {
    try {
      yield* inPieces(Buffer.from("Name\nA\nB\n"), 4);
    } finally {
      isClosed = true;
    }
  }
  for await (const row of readRows(source())) if (row[0] === "A") break;
  expect(isClosed).toBe(true);
});
