import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { bindingChecks } from "#lib/contract/binding-checks.ts";
import { bindings } from "#lib/contract/bindings.ts";
import { demoIds } from "#prisma/seed.ts";
import { giveCheckUp, runCheck } from "../binding-check-run.ts";
import { db, pool } from "../db.ts";
import { bindingsDemo } from "../testing/bindings-demo.ts";

const bench = bindingsDemo();
const { call, member, read } = bench;
const [enterpriseId] = demoIds.enterprises;

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
    expect(await bench.demo.calls(), "another process holds it").toEqual([]);
    const { rows } = await pool().query(
      `SELECT data FROM pgboss.job WHERE name = 'bindings.check' AND start_after > now() + interval '30 s'`,
    );
    expect(rows, "in case that one is dead").toContainEqual({ data: { checkId: id } });
    await db().bindingCheck.update({ where: { id }, data: { leaseUntil: new Date(0) } });
    await runCheck({ checkId: id });
    expect((await bench.demo.calls()).every(({ url }) => !url.includes("offset="))).toBe(true);

    await call(bindingChecks.start, {});
    await call(bindingChecks.stop, {});
    expect((await call(bindingChecks.latest, {})).check).toMatchObject({ isStopped: true, done: 0 });
  });

  it("says that a step failed, and leaves the rest to the next try", async () => {
    await call(bindingChecks.start, {});
    const { id } = await db().bindingCheck.findFirstOrThrow({ where: { runningFor: enterpriseId } });
    await bench.demo.fault({ match: "GET /v1/usg/dcs/corp/member", kind: "status", status: 500, times: 10 });
    await expect(runCheck({ checkId: id })).rejects.toThrow();
    expect((await call(bindingChecks.latest, {})).check).toMatchObject({
      failure: "upstream_unavailable",
      endedAt: null,
    });
  });

  it("ends with the reason when every try has failed, and leaves room for another", async () => {
    await call(bindingChecks.start, {});
    const { id } = await db().bindingCheck.findFirstOrThrow({ where: { runningFor: enterpriseId } });
    await bench.demo.fault({ match: "GET /v1/usg/dcs/corp/member", kind: "status", status: 500, times: 10 });
    await expect(runCheck({ checkId: id })).rejects.toThrow();
    await giveCheckUp({ checkId: id });
    expect((await call(bindingChecks.latest, {})).check).toMatchObject({
      failure: "upstream_unavailable",
      isStopped: false,
      endedAt: expect.any(String),
    });
    await bench.demo.reset();
    expect(await check()).toMatchObject({ failure: null, endedAt: expect.any(String) });
    const ended = (await call(bindingChecks.latest, {})).check;
    await giveCheckUp({ checkId: ended?.id });
    expect((await call(bindingChecks.latest, {})).check).toEqual(ended);
  });
});
