import { expect, test } from "vitest";
import { countsOf, playwrightCounts, total, vitestCounts } from "./counts.mjs";

test("a failing step is one failed test at least, a passing one none", () => {
  expect(countsOf({ ok: false })).toEqual({ passed: 0, failed: 1 });
  expect(countsOf({ ok: false, passed: 7, failed: 2 })).toEqual({ passed: 7, failed: 2 });
  expect(countsOf({ ok: true, passed: 7 })).toEqual({ passed: 7, failed: 0 });
});

test("a test file that could not be loaded counts as failed", () => {
  const loaded = { status: "failed", assertionResults: [{ status: "failed" }] };
  const broken = { status: "failed", assertionResults: [] };
  const report = { numPassedTests: 3, numFailedTests: 1, testResults: [loaded, broken] };
  expect(vitestCounts(report)).toEqual({ passed: 3, failed: 2 });
});

test("a browser test that passed at the second try, or an error outside tests, is a failure", () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
  expect(playwrightCounts(report)).toEqual({ passed: 4, failed: 3 });
});

test("counts are summed over all runners", () => {
  const counts = [countsOf({ ok: true, passed: 2 }), countsOf({ ok: false, passed: 1 })];
  expect(total(counts)).toEqual({ passed: 3, failed: 1 });
});
