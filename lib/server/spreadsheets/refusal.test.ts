import { expect, it } from "vitest";
import { loadMessages } from "#lib/i18n/messages.ts";
import { cellName, fileRefusals, fileRefused } from "./refusal.ts";

it("has a sentence for every refusal", async () => {
  const { errors } = await loadMessages("en");
  expect(Object.keys(errors.reasons)).toEqual(expect.arrayContaining([...fileRefusals]));
});

it("tells where it is", () => {
  expect(fileRefused("file_cell", "B7")).toMatchObject({ status: 400, details: { at: "B7" } });
  expect(fileRefused("file_too_large")).toMatchObject({ status: 413 });
});

it.each([
  [0, 0, "A1"],
  [25, 9, "Z10"],
  [26, 0, "AA1"],
  [701, 0, "ZZ1"],
  [702, 0, "AAA1"],
])("calls column %i of row %i %s", (column, row, name) => expect(cellName(column, row)).toBe(name));
