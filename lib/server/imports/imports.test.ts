import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { db } from "../db.ts";
import { type Demo, startDemo } from "../testing/demo.ts";
import { runImport } from "./run.ts";
import { apply, check, get, press, rowsOf, usersUpstream } from "./testing/bench.ts";

vi.mock("../jobs.ts", () => ({ enqueue: vi.fn(), registerJob: vi.fn() }));

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(async () => {
  await demo.reset();
  await db().import.deleteMany();
});
afterAll(() => demo.stop());

const file = `account,name,email,department,password
lin.yue@meridian,Lin Yue,,,
mei.chen@meridian,Mei Chen-Wang,,,
new.one@meridian,New One,new.one@example.com,Engineering,Secret#123
,No Key,no.key@example.com,,
12345,Digits,d@example.com,,
`;

it("tells what it would do, does it, and takes it back", async () => {
  const before = usersUpstream(demo);
  const id = await check(file);
  const outcomes = { create: 1, change: 1, unchanged: 1, refused: 2 };
  expect(await get(id)).toMatchObject({ state: "ready", rows: 5, outcomes, freeLicences: 380 });
  expect(await rowsOf(id)).toMatchObject([
    { line: 2, outcome: "unchanged", state: "none", name: "Lin Yue" },
    { line: 3, before: { name: "Chen Mei 陈梅" }, after: { name: "Mei Chen-Wang" }, state: "pending" },
    { line: 4, outcome: "create", after: { name: "New One", department: "Engineering" } },
    { line: 5, outcome: "refused", reason: "no_key" },
    { line: 6, reason: "cell", params: { column: "account", refusal: "account_digits", value: "12345" } },
  ]);
  expect(usersUpstream(demo)).toEqual(before);

  await apply(id);
  expect(await get(id)).toMatchObject({
    state: "done",
    results: { pending: 0, sent: 0, done: 2, failed: 0 },
  });
  const made = usersUpstream(demo).filter(({ account }) => account === "new.one@meridian");
  expect(made).toMatchObject([{ name: "New One", email: "new.one@example.com", deptCode: "eng" }]);

  await press("undo", id);
  await runImport({ importId: id });
  expect(await get(id)).toMatchObject({ state: "undone", results: { done: 0, undone: 2, left: 0 } });
  expect(usersUpstream(demo)).toEqual(before);
});
