import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { escapeFormula, looksLikeFormula, unescapeFormula } from "./formula-rule.ts";

/** Texts that begin as those do which the rule is about, and any others. */
const cells = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .tuple(fc.stringMatching(/^'{0,4}[=+\-@\t\r\n#'＝]?$/), fc.string())
    .map(([start, rest]) => `${start}${rest}`),
);

describe.each(["csv", "xlsx"] as const)("in %s", (format) => {
  test("every value comes back as it was", () => {
    fc.assert(fc.property(cells, (cell) => unescapeFormula(escapeFormula(cell, format)) === cell));
  });

  test("two values never look alike", () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => a === b || escapeFormula(a, format) !== escapeFormula(b, format)),
    );
  });
});

test("nothing that is exported to CSV begins with a sign", () => {
  fc.assert(fc.property(cells, (cell) => !/^[=+\-@\t\r＝＋－＠]/.test(escapeFormula(cell, "csv"))));
});

it.each([
  ["=1+1", "'=1+1", "=1+1"],
  ["+8613900000000", "'+8613900000000", "+8613900000000"],
  ["'=x", "''=x", "''=x"],
  ["#Example", "'#Example", "'#Example"],
  ["O'Neil", "O'Neil", "O'Neil"],
  ["'quoted'", "'quoted'", "'quoted'"],
])("%j is written as %j, and in workbooks as %j", (cell, csv, xlsx) => {
  expect(escapeFormula(cell, "csv")).toBe(csv);
  expect(escapeFormula(cell, "xlsx")).toBe(xlsx);
});

it.each(["=HYPERLINK(1)", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|x", "+SUM(A1)", "-Sheet2!A1", "＝1"])(
  "%j is a formula",
  (cell) => expect(looksLikeFormula(cell)).toBe(true),
);

it.each(["+86 139-0000 0000", "-", "-5", "'=1", "a=b", "", "+49 (0)30/1234", "- see above", "+1 day"])(
  "%j is none",
  (cell) => expect(looksLikeFormula(cell)).toBe(false),
);
