import { expect, it } from "vitest";
import { endOfOldKey } from "./app-keys.ts";

it.each([
  ["2026-11-23", "2026-12-23T23:59:59.999Z"],
  ["2026-12-31", "2027-01-31T23:59:59.999Z"],
  ["2027-01-31", "2027-02-28T23:59:59.999Z"],
  ["2028-01-30", "2028-02-29T23:59:59.999Z"],
])("the key before a reset on %s dies at %s", (resetOn, end) => {
  expect(endOfOldKey(resetOn).toISOString()).toBe(end);
});
