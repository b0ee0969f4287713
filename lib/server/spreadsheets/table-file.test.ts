import { expect, it } from "vitest";
import { tableFile } from "./table-file.ts";
import { rowsOf, written } from "./testing/files.ts";

const formats = ["csv", "xlsx"] as const;
/** Random, or they would be packed to nothing. */
const batch = () => Array.from({ length: 500 }, () => [String(Math.random()).repeat(3)]);

it.each(formats)("breaks a %s file off with what its rows cannot be read for", async (format) => {
  async function* rows() {
    for (let n = 0; n < 20; n += 1) yield batch();
    throw new Error("the list moved");
  }
  await expect(Array.fromAsync(tableFile(rows(), format))).rejects.toThrow("the list moved");
});

it.each(formats)("reads no more for a %s file that nobody takes any more", async (format) => {
  let isClosed = false;
  async function* endless() {
    try {
      for (;;) yield batch();
    } finally {
      isClosed = true;
    }
  }
  let taken = 0;
  for await (const part of tableFile(endless(), format)) {
    taken += part.length;
    if (taken > 100_000) break;
  }
  await expect.poll(() => isClosed).toBe(true);
});

it.each(formats)("writes a head without rows as a %s file that is whole", async (format) => {
  await expect(rowsOf(await written([["Name"]], format))).rejects.toMatchObject({
    details: { reason: "file_empty" },
  });
});
