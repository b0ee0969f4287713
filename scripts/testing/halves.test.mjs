import { expect, test } from "vitest";
import { halves } from "./halves.mjs";

test("a falling list comes out even, and nothing is lost", () => {
  expect(halves([9, 8, 7, 6, 5, 4, 3])).toEqual([
    [9, 6, 5],
    [8, 7, 4, 3],
  ]);
  expect(halves(["only"])).toEqual([["only"], []]);
  expect(halves([])).toEqual([[], []]);
});
