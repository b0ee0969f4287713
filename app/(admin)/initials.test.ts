import { expect, it } from "vitest";
import { initials } from "./initials.ts";

it.each([
  ["Lin Yue", "LY"],
  ["  ana maria Ferreira ", "AF"],
  ["Plato", "P"],
  ["林悦", "悦"],
  ["", ""],
])("%s gives %s", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
