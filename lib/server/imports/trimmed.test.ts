import { expect, it } from "vitest";
import { trimmed } from "./trimmed.ts";

it("trims what `trim` does, of every sign at either end", () => {
  const wrong: number[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const sign = String.fromCharCode(code);
    for (const cell of [sign, `${sign}x`, `x${sign}`, `${sign}x${sign}`])
      if (trimmed(cell) !== cell.trim()) wrong.push(code);
  }
  expect(wrong).toEqual([]);
  expect(trimmed("")).toBe("");
});
