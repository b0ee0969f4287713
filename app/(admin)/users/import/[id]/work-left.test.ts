import { expect, it } from "vitest";
import { imports } from "#lib/contract/imports.ts";
import { workLeft } from "./work-left.ts";

const none = { pending: 0, sent: 0, done: 0, failed: 0, undone: 0, left: 0 };
const details = (results: Partial<typeof none>, isUndo = false) =>
  imports.get.output.parse({
    ...{
      id: "1",
      fileName: "a.csv",
      state: "applying",
      createdBy: "Lin",
      createdAt: "x",
      endedAt: null,
      rows: 500,
    },
    ...{
      outcomes: { create: 200, change: 100, unchanged: 190, refused: 10 },
      results: { ...none, ...results },
    },
    ...{ trouble: null, columns: [], mapping: [], mayNotify: false, read: { done: 0, total: 0 } },
    ...{ freeLicences: null, rowsPerMinute: 80, isUndo, checkedAt: null, appliedAt: null, erasedAt: null },
  });

it("counts rows that are done or failed, and tells the minutes of the others", () => {
  expect(workLeft(details({ pending: 160, sent: 0, done: 138, failed: 2 }))).toEqual({
    finished: 140,
    total: 300,
    minutes: 2,
  });
  expect(workLeft(details({ done: 300 })).minutes).toBe(0);
});

it("counts the way back by what there was to undo", () => {
  expect(workLeft(details({ done: 80, sent: 0, undone: 100, left: 20, failed: 100 }, true))).toEqual({
    finished: 120,
    total: 200,
    minutes: 1,
  });
});
