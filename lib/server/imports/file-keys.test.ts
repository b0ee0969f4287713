import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportColumnKey } from "#lib/contract/user-columns.ts";
import { FileKeys } from "./file-keys.ts";
import { mappedColumns } from "./mapped-columns.ts";

const columns: ImportColumnKey[] = ["account", "third_party_id", "phone", "email", "department"];

function keysOf(rows: readonly string[][], mapping: readonly (ImportColumnKey | null)[] = columns) {
  const keys = new FileKeys(mappedColumns(mapping));
  for (const cells of rows) keys.add(cells);
  return keys;
}

describe("the keys of a file", () => {
  it("has every one of them, and knows those that come again", () => {
    const key = fc.string({
      unit: fc.constantFrom("a", "B", "9", "@", "\u9648"),
      minLength: 1,
      maxLength: 5,
    });
    const row = fc.tuple(key, key, key, key);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const keys = keysOf(rows);
        for (const [at, column] of (["account", "third_party_id", "phone", "email"] as const).entries()) {
          const values = rows.map((cells) => cells[at] ?? "");
          expect(values.filter((value) => !keys.mayHave(column, value))).toEqual([]);
          const again = values.filter((value, place) => values.indexOf(value) < place);
          expect(again.filter((value) => !keys.mayRepeat(column, value))).toEqual([]);
        }
      }),
    );
  });

  it("says no to nearly all strangers", () => {
    const keys = keysOf(
      Array.from({ length: 5_000 }, (_, n) => [`u${n}@x`, `e${n}`, `${13_900_000_000 + n}`, `u${n}@y.z`]),
    );
    const strangers = Array.from({ length: 5_000 }, (_, n) => `v${n}@x`);
    expect(strangers.filter((value) => keys.mayHave("account", value)).length).toBeLessThan(100);
    expect(strangers.filter((value) => keys.mayRepeat("account", value)).length).toBeLessThan(100);
  });

  it("takes a phone number with and without its country for one, and an address in any case", () => {
    const keys = keysOf([["", "", "13900000001", "Amy@X.test"]]);
    expect(keys.mayHave("phone", "+8613900000001")).toBe(true);
    expect(keys.mayHave("email", "aMY@x.TEST")).toBe(true);
  });

  it("collects departments as they stand, without outer white space", () => {
    expect([...keysOf([["a", "", "", "", " Sales / EMEA "], ["b"]]).departments]).toEqual(["Sales / EMEA"]);
  });
});
