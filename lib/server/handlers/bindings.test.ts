import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bindingChecks } from "#lib/contract/binding-checks.ts";
import { bindingImports } from "#lib/contract/binding-imports.ts";
import { bindings } from "#lib/contract/bindings.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import { demoIds } from "#prisma/seed.ts";
import { within } from "../../../simulator/world.ts";
import { giveCheckUp, runCheck } from "../binding-check-run.ts";
import { db, pool } from "../db.ts";
import { execute } from "../execute.ts";
import { stopJobs } from "../jobs.ts";
import { type Demo, startDemo } from "../testing/demo.ts";
import { contextAs, type Person } from "../testing/people.ts";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(() => demo.reset());
afterAll(async () => {
  await stopJobs();
  await demo.stop();
});

const home = "651543334";
const [enterpriseId] = demoIds.enterprises;
const member = (thirdPartyId: string) =>
  demo.simulator.world.usersByThirdAccount.need(within(home, thirdPartyId));

async function call<T extends Parameters<typeof execute>[0]>(
  operation: T,
  input: InputOf<T>,
  person: Person = "admin",
) {
  return execute(operation, input, await contextAs(person));
}

const read = (id: string) => db().binding.findUniqueOrThrow({ where: { id }, include: { events: true } });

describe("a binding by account and password", () => {
  it("is tried, kept without showing the password, and told in the history", async () => {
    const { account, password } = member("li.na");
    const { id } = await call(bindings.bind, { thirdPartyId: "ext-1", way: "password", account, password });
    const row = await read(id);
    expect(row).toMatchObject({ way: "password", account, state: "unused", events: [{ kind: "bound" }] });
    expect(row.passwordCipher).not.toContain(password);
    expect(JSON.stringify(await call(bindings.get, { id }))).not.toContain('assword":');
    const audit = await db().auditEntry.findMany({ where: { action: "bindings.bind" } });
    expect(JSON.stringify(audit)).not.toContain(password);
  });

  it("is not kept with a wrong password, nor with an account of another enterprise", async () => {
    const { account } = member("li.na");
    const wrong = { thirdPartyId: "ext-2", way: "password" as const, account, password: "wrong-password" };
    await expect(call(bindings.bind, wrong)).rejects.toMatchObject({
      details: { reason: "account_refused", fields: { password: "account_refused" } },
    });
    const other = [...demo.simulator.world.users.values()].find(
      ({ corpId, status }) => corpId !== home && corpId !== "" && status === 0,
    );
    const foreign = { ...wrong, account: other?.account ?? "", password: other?.password ?? "" };
    await expect(call(bindings.bind, foreign)).rejects.toMatchObject({
      details: { reason: "account_of_another" },
    });
    expect(await db().binding.count({ where: { thirdPartyId: "ext-2" } })).toBe(0);
  });

  it("needs both parts, and an id that is free", async () => {
    await expect(call(bindings.bind, { thirdPartyId: "x", way: "password" })).rejects.toMatchObject({
      details: { fields: { account: "required", password: "required" } },
    });
    await expect(call(bindings.bind, { thirdPartyId: "mei.chen", way: "app" })).rejects.toMatchObject({
      details: { reason: "binding_known" },
    });
  });

  it("is made by one of many who ask at once", async () => {
    const context = await contextAs("admin");
    const input = { thirdPartyId: "everybody", way: "app" as const };
    const all = await Promise.allSettled(
      Array.from({ length: 200 }, () => execute(bindings.bind, input, context)),
    );
    const refused = all.flatMap((it) => (it.status === "rejected" ? [it.reason.details.reason] : []));
    expect(refused).toEqual(Array(199).fill("binding_known"));
    expect(await db().binding.count({ where: { thirdPartyId: "everybody" } })).toBe(1);
  });

  it("lets nobody guess a password: tries count like those of signing in", async () => {
    const { account, password } = member("li.na");
    const guess = (typed: string) =>
      call(bindings.bind, { thirdPartyId: "ext-9", way: "password", account, password: typed });
    for (let n = 0; n < 5; n += 1)
      await expect(guess(`Guess-no-${n}`)).rejects.toMatchObject({ details: { reason: "account_refused" } });
    await expect(guess(password)).rejects.toMatchObject({ details: { reason: "locked" } });
    await db().signInLock.deleteMany();
    await demo.control("POST", "reset", {});
    await expect(guess(password)).resolves.toHaveProperty("id");
  });

  it("is taken apart and tied anew, and its history stays", async () => {
    const id = demoIds.binding;
    await call(bindings.unbind, { id });
    expect(await read(id)).toMatchObject({ state: "unbound", account: null });
    const { account, password } = member("li.na");
    await call(bindings.rebind, { id, way: "password", account, password });
    const { events } = await read(id);
    expect(events.map(({ kind }) => kind).slice(-2)).toEqual(["unbound", "rebound"]);
    expect(await read(id)).toMatchObject({ way: "password", account, state: "unused" });
  });
});

describe("a check", () => {
  async function check() {
    await call(bindingChecks.start, {});
    await expect(call(bindingChecks.start, {})).rejects.toMatchObject({
      details: { reason: "check_running" },
    });
    const { id } = await db().bindingCheck.findFirstOrThrow({ where: { runningFor: enterpriseId } });
    await runCheck({ checkId: id });
    return (await call(bindingChecks.latest, {})).check;
  }

  async function bound(thirdPartyId: string, account: string | null) {
    const data = { enterpriseId, thirdPartyId, account, state: account ? "working" : "unused" } as const;
    return (await db().binding.create({ data })).id;
  }

  it("finds what vanished, was disabled or renamed, and mends each", async () => {
    const gone = await bound("nobody.here", "nobody@meridian");
    const off = await bound("omar.haddad", member("omar.haddad").account);
    const renamed = await bound("li.na", "li.na.before@meridian");
    expect(await check()).toMatchObject({ total: 4, done: 4, found: 3, endedAt: expect.any(String) });
    expect(await read(gone)).toMatchObject({ state: "vanished", events: [{ kind: "drifted" }] });
    expect(await read(off)).toMatchObject({ state: "disabled" });
    expect(await read(renamed)).toMatchObject({ state: "renamed", foundAccount: member("li.na").account });
    expect(await read(demoIds.binding)).toMatchObject({
      state: "working",
      account: member("mei.chen").account,
    });

    await call(bindings.repair, { id: gone, how: "allocate" });
    await call(bindings.repair, { id: off, how: "enableAccount" });
    await call(bindings.repair, { id: renamed, how: "takeOver" });
    expect(await read(gone)).toMatchObject({ state: "unused", account: null });
    expect(member("omar.haddad").status).toBe(0);
    expect(await read(renamed)).toMatchObject({ state: "working", account: member("li.na").account });
    expect(await check()).toMatchObject({ found: 0 });
    await expect(call(bindings.repair, { id: renamed, how: "takeOver" })).rejects.toMatchObject({
      details: { reason: "binding_changed" },
    });
  });

  it("goes on where a killed process left it, and stops when told to", async () => {
    await bound("nobody.here", "nobody@meridian");
    await call(bindingChecks.start, {});
    const { id } = await db().bindingCheck.findFirstOrThrow({ where: { runningFor: enterpriseId } });
    const lease = { leaseHolder: randomUUID(), leaseUntil: new Date(Date.now() + 60_000), cursor: "rest" };
    await db().bindingCheck.update({ where: { id }, data: lease });
    await runCheck({ checkId: id });
    expect(await demo.calls(), "another process holds it").toEqual([]);
    const { rows } = await pool().query(
      `SELECT data FROM pgboss.job WHERE name = 'bindings.check' AND start_after > now() + interval '30 s'`,
    );
    expect(rows, "in case that one is dead").toContainEqual({ data: { checkId: id } });
    await db().bindingCheck.update({ where: { id }, data: { leaseUntil: new Date(0) } });
    await runCheck({ checkId: id });
    expect((await demo.calls()).every(({ url }) => !url.includes("offset="))).toBe(true);

    await call(bindingChecks.start, {});
    await call(bindingChecks.stop, {});
    expect((await call(bindingChecks.latest, {})).check).toMatchObject({ isStopped: true, done: 0 });
  });

  it("says that a step failed, and leaves the rest to the next try", async () => {
    await call(bindingChecks.start, {});
    const { id } = await db().bindingCheck.findFirstOrThrow({ where: { runningFor: enterpriseId } });
    await demo.fault({ match: "GET /v1/usg/dcs/corp/member", kind: "status", status: 500, times: 10 });
    await expect(runCheck({ checkId: id })).rejects.toThrow();
    expect((await call(bindingChecks.latest, {})).check).toMatchObject({
      failure: "upstream_unavailable",
      endedAt: null,
    });
  });

  it("ends with the reason when every try has failed, and leaves room for another", async () => {
    await call(bindingChecks.start, {});
    const { id } = await db().bindingCheck.findFirstOrThrow({ where: { runningFor: enterpriseId } });
    await demo.fault({ match: "GET /v1/usg/dcs/corp/member", kind: "status", status: 500, times: 10 });
    await expect(runCheck({ checkId: id })).rejects.toThrow();
    await giveCheckUp({ checkId: id });
    expect((await call(bindingChecks.latest, {})).check).toMatchObject({
      failure: "upstream_unavailable",
      isStopped: false,
      endedAt: expect.any(String),
    });
    await demo.reset();
    expect(await check()).toMatchObject({ failure: null, endedAt: expect.any(String) });
    const ended = (await call(bindingChecks.latest, {})).check;
    await giveCheckUp({ checkId: ended?.id });
    expect((await call(bindingChecks.latest, {})).check).toEqual(ended);
  });
});

describe("an import", () => {
  const csv = [
    "Third_Party_ID,way,account,password,note",
    "mei.chen,app,,,",
    "new.one,app,,,",
    'ext-3,password,li.na@meridian,"Secret, 123",',
    "ext-4,password,li.na@meridian,,",
    "ext-3,app,,,",
    '":bad",app,,,',
  ].join("\n");

  it("tells first what it would do, then does it", async () => {
    const plan = await call(bindingImports.preview, { csv });
    expect(plan.counts).toEqual({ create: 2, change: 0, unchanged: 1, refused: 3 });
    expect(plan.rows.map(({ reason }) => reason)).toEqual([
      null,
      null,
      null,
      "no_password",
      "repeated",
      "id",
    ]);
    expect(await db().binding.count()).toBe(1);
    expect(JSON.stringify(plan)).not.toContain("Secret");
    await call(bindingImports.apply, { csv });
    expect(await db().binding.count()).toBe(3);
    expect(
      (await call(bindingImports.preview, { csv: csv.replace('"Secret, 123"', "") })).counts,
    ).toMatchObject({
      create: 0,
      change: 0,
      unchanged: 3,
    });
  });

  it.each([
    ["nothing that names ids", "a,b\n1,2\n", "csv_columns"],
    ["no rows", "third_party_id\n", "csv_empty"],
    ["bytes that are no text", "third_party_id\n\0\n", "csv_not_text"],
    ["a quote that never ends", 'third_party_id\n"abc\n', "csv_malformed"],
    ["too many rows", `third_party_id\n${"x\n".repeat(2_001)}`, "csv_too_long"],
  ])("refuses a file with %s", async (_, csv, reason) => {
    await expect(call(bindingImports.preview, { csv })).rejects.toMatchObject({
      code: "invalid_input",
      details: { reason },
    });
  });
});

it("keeps another enterprise's bindings as absent as ones that never were", async () => {
  const id = demoIds.binding;
  const notFound = { code: "not_found" };
  await expect(call(bindings.get, { id }, "foreign")).rejects.toMatchObject(notFound);
  await expect(call(bindings.unbind, { id }, "foreign")).rejects.toMatchObject(notFound);
  expect(await call(bindings.search, {}, "foreign")).toMatchObject({ items: [], total: 0 });
});

it("finds by either side, and takes % and _ for themselves", async () => {
  await db().binding.createMany({
    data: ["amy_1", "amyx1", "100%"].map((thirdPartyId) => ({ enterpriseId, thirdPartyId, name: "陈晓梅" })),
  });
  const found = async (text: string) =>
    (await call(bindings.search, { text })).items.map(({ thirdPartyId }) => thirdPartyId);
  expect(await found("AMY_1")).toEqual(["amy_1"]);
  expect(await found("%")).toEqual(["100%"]);
  expect(await found("晓梅")).toHaveLength(3);
});
