import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { imports } from "#lib/contract/imports.ts";
import { demoIds } from "#prisma/seed.ts";
import { db } from "../db.ts";
import { execute } from "../execute.ts";
import { cleanUp } from "../housekeeping.ts";
import { catchJobs } from "../testing/caught-jobs.ts";
import { type Demo, startDemo } from "../testing/demo.ts";
import { contextAs } from "../testing/people.ts";
import { runImport } from "./run.ts";
import { apply, applyOnly, check, get, press, rowsOf, upload, usersUpstream } from "./testing/bench.ts";

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

const add = "POST /v1/usg/dcs/corp/member";
const modify = "PUT /v1/usg/dcs/corp/member/{account}";
const remove = "POST /v1/usg/dcs/corp/member/delete";
const people = (count: number) =>
  [
    "account,name,email",
    ...Array.from({ length: count }, (_, n) => `new.${n}@meridian,New ${n},n${n}@x.test`),
  ].join("\n");

/** Lets the next worker come at once, whatever an earlier one waits for. */
async function again(id: string): Promise<void> {
  await db().import.update({ where: { id }, data: { leaseUntil: new Date(0), leaseHolder: null } });
  await runImport({ importId: id });
}

async function added(): Promise<number> {
  return usersUpstream(demo).filter(({ account }) => account.startsWith("new.")).length;
}

describe("what the upstream leaves open", () => {
  it.each([
    ["the answer is cut", { kind: "cut" }],
    ["the connection breaks", { kind: "reset" }],
    ["it says that it failed", { kind: "status", status: 500 }],
  ])("is looked up: %s", async (_what, fault) => {
    const id = await check(people(3));
    await demo.fault({ match: add, ...fault });
    await apply(id);
    expect(await get(id)).toMatchObject({ state: "done", results: { done: 3, failed: 0 } });
    expect(await added()).toBe(3);
  });

  it("is looked up for a change and for what is taken back", async () => {
    const before = usersUpstream(demo);
    const id = await check("account,title\nmei.chen@meridian,Lead\nnew.1@meridian,x\n");
    await demo.fault({ match: modify, kind: "cut" });
    await apply(id);
    expect(await get(id)).toMatchObject({ state: "done", results: { done: 1 } });
    await press("undo", id);
    await demo.fault({ match: modify, kind: "cut" });
    await runImport({ importId: id });
    expect(usersUpstream(demo)).toEqual(before);
  });

  it("stays open while nothing can be looked up, and is tried again later", async () => {
    const id = await check(people(2));
    await demo.fault({ kind: "status", status: 500, times: 0 });
    await apply(id);
    expect(await get(id)).toMatchObject({ state: "applying", trouble: "upstream_unavailable" });
    await demo.control("DELETE", "faults");
    await runImport({ importId: id });
    expect(await get(id), "not before it has waited").toMatchObject({ state: "applying" });
    await again(id);
    expect(await get(id)).toMatchObject({ state: "done", trouble: null, results: { done: 2 } });
    expect(await added()).toBe(2);
  });

  it("is given up for a row that fails again and again while others do not", async () => {
    const id = await check(people(1));
    await demo.fault({ match: add, kind: "status", status: 500, times: 0 });
    await apply(id);
    expect(await rowsOf(id)).toMatchObject([{ state: "failed", result: "upstream_unavailable" }]);
  });
});

describe("what pauses an import by itself", () => {
  it("is the end of the licences, with the rest still to do", async () => {
    const id = await check(people(30));
    const enterprise = demo.simulator.world.enterprises.need("651543334");
    const { resources } = enterprise;
    const users = usersUpstream(demo).length;
    demo.simulator.world.enterprises.update(enterprise, { resources: { ...resources, soft: users + 10 } });
    await apply(id);
    await runImport({ importId: id });
    const paused = { state: "paused", trouble: "user_quota", results: { done: 10, pending: 20, failed: 0 } };
    expect(await get(id)).toMatchObject(paused);

    demo.simulator.world.enterprises.update(enterprise, { resources });
    await press("resume", id);
    await runImport({ importId: id });
    expect(await get(id)).toMatchObject({ state: "done", trouble: null, results: { done: 30 } });
  });

  it("is that who started it may not any more; another administrator resumes it", async () => {
    const id = await check(people(2));
    await applyOnly(id);
    await db().user.update({ where: { id: demoIds.users.admin }, data: { disabledAt: new Date() } });
    await runImport({ importId: id });
    await again(id);
    await db().user.update({ where: { id: demoIds.users.admin }, data: { disabledAt: null } });
    expect(await get(id)).toMatchObject({ state: "paused", trouble: "wisher_may_not" });
    expect(await added()).toBe(0);
    await execute(imports.resume, { id }, await contextAs("acting"));
    await runImport({ importId: id });
    expect(await get(id)).toMatchObject({ state: "done" });
  });
});

describe("people's wishes", () => {
  it("pause, resume and cancel, with nothing in between", async () => {
    const id = await check(people(40));
    await demo.fault({ match: add, kind: "delay", ms: 30, times: 0 });
    await applyOnly(id);
    const working = runImport({ importId: id });
    await vi.waitFor(async () => expect(await added()).toBeGreaterThan(0), 5_000);
    await press("pause", id);
    await working;
    await again(id);
    const { state, results } = await get(id);
    expect({ state, sent: results.sent }).toEqual({ state: "paused", sent: 0 });
    expect(results.done).toBe(await added());
    await press("cancel", id);
    expect(await get(id)).toMatchObject({ state: "cancelled", results });
    await press("undo", id);
    await runImport({ importId: id });
    expect(await added()).toBe(0);
  });

  it("let one import of an enterprise work at a time", async () => {
    const [first, second] = [await check(people(1)), await check(people(2))];
    await applyOnly(first);
    const running = { code: "conflict", details: { reason: "import_running" } };
    await expect(applyOnly(second)).rejects.toMatchObject(running);
    await runImport({ importId: first });
    await expect(press("undo", first)).resolves.toBeUndefined();
    await expect(applyOnly(second)).rejects.toMatchObject(running);
  });

  it("are refused where they come too late", async () => {
    const id = await check(people(1));
    for (const verb of ["pause", "resume", "cancel", "undo"] as const)
      await expect(press(verb, id)).rejects.toMatchObject({ details: { reason: "import_state" } });
    await apply(id);
    await expect(press("discard", id)).rejects.toMatchObject({ details: { reason: "import_state" } });
    await expect(applyOnly(id)).rejects.toMatchObject({ details: { reason: "import_state" } });
  });

  it("of another enterprise's administrator find nothing", async () => {
    const id = await check(people(1));
    const foreign = await contextAs("foreign");
    await expect(execute(imports.get, { id }, foreign)).rejects.toMatchObject({ code: "not_found" });
    await expect(execute(imports.rows, { id }, foreign)).rejects.toMatchObject({ code: "not_found" });
    await expect(execute(imports.apply, { id, mayNotify: false }, foreign)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("taking back", () => {
  it("leaves what somebody has changed since, and says so", async () => {
    const id = await check(`${people(3)}\nmei.chen@meridian,Mei,\njun.peng@meridian,Jun,\n`);
    await apply(id);
    const { world } = demo.simulator;
    world.users.update(world.usersByAccount.need("new.1@meridian"), { title: "Since" });
    world.users.update(world.usersByAccount.need("mei.chen@meridian"), { name: "Mei again" });
    world.users.remove(world.usersByAccount.need("new.2@meridian"));
    await press("undo", id);
    await runImport({ importId: id });
    expect(await rowsOf(id)).toMatchObject([
      { account: "new.0@meridian", state: "undone" },
      { account: "new.1@meridian", state: "left", result: "changed_since" },
      { account: "new.2@meridian", state: "undone", result: "already_gone" },
      { account: "mei.chen@meridian", state: "left", result: "changed_since" },
      { account: "jun.peng@meridian", state: "undone" },
    ]);
  });

  it("deletes one by one where the upstream refuses them together", async () => {
    const id = await check(people(4));
    await apply(id);
    await demo.fault({ match: remove, kind: "status", status: 400, code: "USG.000000003" });
    await press("undo", id);
    await runImport({ importId: id });
    expect(await get(id)).toMatchObject({ state: "undone", results: { undone: 4, left: 0 } });
    expect(await added()).toBe(0);
  });
});

describe("what came with the file", () => {
  const secret = "account,name,email,password\nnew.1@meridian,One,one@x.test,Secret#12345\n";

  it("is encrypted while it waits, and erased once it is applied", async () => {
    const id = await check(secret);
    const kept = async () =>
      JSON.stringify([
        await db().import.findMany({ include: { blocks: true, rows: true, passwords: true } }),
        await db().auditEntry.findMany(),
      ]);
    expect(await kept()).not.toContain("Secret#12345");
    expect(await db().importPassword.count()).toBe(1);
    await apply(id);
    expect([await db().importBlock.count(), await db().importPassword.count()]).toEqual([0, 0]);
    expect((await get(id)).erasedAt).not.toBeNull();
    expect(await kept()).not.toContain("Secret#12345");
    const posted = (await demo.calls()).find(
      ({ method, url }) => method === "POST" && /corp\/member$/.test(url),
    );
    expect(posted?.body).toMatchObject({ pwd: "Secret#12345", sendNotify: "0" });
  });

  it("is forgotten after a day, and a paused import ended", async () => {
    const waiting = await upload(secret);
    const paused = await check(people(1));
    await applyOnly(paused);
    await press("pause", paused);
    await runImport({ importId: paused });
    expect(await get(paused)).toMatchObject({ state: "paused" });
    await cleanUp();
    expect(await db().import.count()).toBe(2);
    await db().import.updateMany({ data: { changedAt: new Date(Date.now() - 25 * 3_600_000) } });
    await cleanUp();
    expect(await db().import.findUnique({ where: { id: waiting } })).toBeNull();
    expect(await db().importBlock.count()).toBe(0);
    expect(await get(paused)).toMatchObject({ state: "cancelled" });
  });
});
