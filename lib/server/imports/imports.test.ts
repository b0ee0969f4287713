import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { users } from "#lib/contract/users.ts";
import { demoIds } from "#prisma/seed.ts";
import { db } from "../db.ts";
import { performInBackground } from "../perform.ts";
import { catchJobs } from "../testing/caught-jobs.ts";
import { type Demo, startDemo } from "../testing/demo.ts";
import { wholeList } from "../whole-list.ts";
import { runImport } from "./run.ts";
import { apply, check, get, press, rowsOf, usersUpstream } from "./testing/bench.ts";

catchJobs();

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

it("reads all of the upstream's users while some are deleted and others added", async () => {
  const [enterpriseId] = demoIds.enterprises;
  const before = usersUpstream(demo).map(({ account }) => account);
  const gone = ["mei.chen@meridian", "lin.yue@meridian"];
  const met = new Set<string>();
  const pages = wholeList(
    async (wish) => {
      const page = await performInBackground(users.list, wish, enterpriseId, "a-reader");
      for (const { account } of page.items) {
        if (!gone.includes(account) || met.has(account)) continue;
        await performInBackground(users.remove, { accounts: [account] }, enterpriseId, "a-hand");
        const newcomer = {
          account: `zz.${account}`,
          name: "New",
          email: `zz.${account}`,
          departmentCode: "1",
        };
        await performInBackground(users.create, newcomer, enterpriseId, "a-hand");
      }
      for (const { account } of page.items) met.add(account);
      return page;
    },
    { pageSize: 10, repeated: 1 },
  );
  const read = (await Array.fromAsync(pages)).flatMap(({ items }) => items.map(({ account }) => account));
  expect(new Set(read)).toEqual(new Set([...before, ...gone.map((account) => `zz.${account}`)]));
});
