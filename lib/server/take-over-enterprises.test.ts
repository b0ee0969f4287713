import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { enterprises } from "#lib/contract/enterprises.ts";
import { db } from "./db.ts";
import { execute } from "./execute.ts";
import { type Demo, startDemo } from "./testing/demo.ts";
import { contextAs } from "./testing/people.ts";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(() => demo.reset());
afterAll(() => demo.stop());

const refresh = async () => execute(enterprises.refresh, {}, await contextAs("sp"));
const names = async () =>
  Object.fromEntries((await db().enterprise.findMany()).map(({ corpId, name }) => [corpId, name]));

it("finds nothing to do where the portal knows all of them", async () => {
  expect(await refresh()).toEqual({ total: 3, added: 0, renamed: 0 });
});

it("takes over names that have changed, and keeps the rows that others refer to", async () => {
  const before = await names();
  const [row] = await db().enterprise.findMany({ take: 1 });
  await db().enterprise.update({ where: { id: row?.id }, data: { name: "Once" } });
  expect(await refresh()).toEqual({ total: 3, added: 0, renamed: 1 });
  expect(await names()).toEqual(before);
  expect(await db().enterprise.findUnique({ where: { id: row?.id } })).toMatchObject({ name: row?.name });
});

it("adds what is new upstream, once however many ask, and drops nothing", async () => {
  const { enterprises: upstream } = demo.simulator.world;
  const [first] = upstream.values();
  if (!first) throw new Error("no enterprise upstream");
  for (let index = 0; index < 600; index++) {
    const corpId = `90000${String(index).padStart(4, "0")}`;
    upstream.add({ ...first, corpId, name: `Branch ${index}` });
  }
  await db().enterprise.create({ data: { corpId: "100000001", name: "Gone upstream" } });
  const answers = await Promise.all([refresh(), refresh()]);
  expect(answers.map(({ total }) => total)).toEqual([603, 603]);
  expect(answers.reduce((sum, { added }) => sum + added, 0)).toBe(600);
  expect(await db().enterprise.count()).toBe(604);
  expect(await names()).toMatchObject({ "900000599": "Branch 599", "100000001": "Gone upstream" });
});
