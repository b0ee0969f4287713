import { describe, expect, it } from "vitest";
import { connections } from "#lib/contract/connections.ts";
import { meetings } from "#lib/contract/meetings.ts";
import { rooms } from "#lib/contract/rooms.ts";
import { demoIds } from "#prisma/seed.ts";
import { db } from "../db.ts";
import { execute } from "../execute.ts";
import { homeCorp, newApp, resetUpstream } from "../testing/apps.ts";
import { connectionsDemo, day } from "../testing/connections-demo.ts";

const [homeApp] = demoIds.enterpriseApps;

const bench = connectionsDemo();
const { get, register, useRooms } = bench;

describe("a key after a reset", () => {
  it("signs from then on, the one before beside it for a month", async () => {
    const appKey = resetUpstream(bench.demo);
    const resetOn = day(0);
    const { previousEndsAt } = await execute(
      connections.addKey,
      { id: homeApp, appKey, resetOn },
      bench.admin,
    );
    const { keys } = await get(bench.admin);
    expect(keys).toMatchObject([{ endsAt: null }, { id: homeApp, endsAt: previousEndsAt }]);
    const daysLeft = (Date.parse(previousEndsAt ?? "") - Date.now()) / 86_400_000;
    expect(daysLeft).toBeGreaterThan(27);
    expect(daysLeft).toBeLessThan(32);

    // A second reset ends the first key upstream: what still works was signed by the second.
    resetUpstream(bench.demo);
    await useRooms();
    expect((await bench.demo.signIns()).at(-1)?.status).toBe(200);
  });

  it("is refused when the upstream does, is held already or its day is to come", async () => {
    const refused = async (change: object) => {
      const input = { id: homeApp, appKey: "wrong", resetOn: day(0), ...change };
      return execute(connections.addKey, input, bench.admin).catch((error: unknown) => error);
    };
    expect(await refused({})).toMatchObject({ details: { reason: "app_refused" } });
    expect(await refused({ resetOn: day(2) })).toMatchObject({
      details: { fields: { resetOn: "day_to_come" } },
    });
    const appKey = resetUpstream(bench.demo);
    expect(await refused({ appKey })).toMatchObject({ previousEndsAt: expect.any(String) });
    expect(await refused({ appKey })).toMatchObject({ details: { fields: { appKey: "key_known" } } });
    expect((await get(bench.admin)).keys).toHaveLength(2);
  });

  it("stays alone where the month is over", async () => {
    const input = { id: homeApp, appKey: resetUpstream(bench.demo), resetOn: day(-40) };
    expect(await execute(connections.addKey, input, bench.admin)).toEqual({ previousEndsAt: null });
    expect((await get(bench.admin)).keys).toMatchObject([{ endsAt: null }]);
    expect(await db().appKey.count({ where: { appId: homeApp } })).toBe(1);
  });

  it("leaves one without an end when two come at a time", async () => {
    const first = resetUpstream(bench.demo);
    const second = resetUpstream(bench.demo);
    await Promise.all(
      [first, second].map((appKey) =>
        execute(connections.addKey, { id: homeApp, appKey, resetOn: day(0) }, bench.admin),
      ),
    );
    const { keys } = await get(bench.admin);
    expect(keys.map(({ endsAt }) => endsAt === null)).toEqual([true, false, false]);
  });

  it("changes no call under way: none fails, neither by the new key nor by the old", async () => {
    const calls: Promise<unknown>[] = [];
    const appKey = resetUpstream(bench.demo);
    const input = { id: homeApp, appKey, resetOn: day(0) };
    for (let round = 0; round < 30; round += 1) {
      if (round % 5 === 0) await bench.demo.control("DELETE", "tokens", {});
      if (round === 12) calls.push(execute(connections.addKey, input, bench.admin));
      calls.push(execute(rooms.search, {}, bench.admin), execute(meetings.search, {}, bench.admin));
      if (round % 3 === 0) await calls.at(-1);
    }
    const results = await Promise.allSettled(calls);
    expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
    expect((await get(bench.admin)).keys).toHaveLength(2);
  });
});

describe("testing", () => {
  it("says who the app is and that its key is taken", async () => {
    expect(await execute(connections.test, { id: homeApp }, bench.admin)).toEqual({
      became: { kind: "enterprise", enterprise: { name: "Meridian Instruments", upstreamId: homeCorp } },
      keys: [{ id: homeApp, isAccepted: true }],
    });
    const { became } = await execute(connections.test, { id: demoIds.spApp }, bench.sp);
    expect(became).toEqual({ kind: "sp", enterprise: null });
  });

  it("says which of two keys is refused", async () => {
    const input = { id: homeApp, appKey: resetUpstream(bench.demo), resetOn: day(0) };
    await execute(connections.addKey, input, bench.admin);
    await bench.demo.control("POST", "reset", {});
    const { keys } = await execute(connections.test, { id: homeApp }, bench.admin);
    expect(keys).toEqual([
      { id: expect.any(String), isAccepted: false },
      { id: homeApp, isAccepted: true },
    ]);
  });

  it("fails as the upstream does when it takes none", async () => {
    resetUpstream(bench.demo);
    resetUpstream(bench.demo);
    await expect(execute(connections.test, { id: homeApp }, bench.admin)).rejects.toMatchObject({
      details: { reason: "app_refused" },
    });
    await bench.demo.fault({ kind: "status", status: 500, times: 0 });
    await expect(execute(connections.test, { id: homeApp }, bench.admin)).rejects.toMatchObject({
      code: "upstream_unavailable",
    });
  });
});

it("writes no key into the audit, nor into what it answers", async () => {
  const typed = newApp(bench.demo, homeCorp);
  const appKey = resetUpstream(bench.demo);
  const answers = [
    await register(typed, bench.admin),
    await execute(connections.addKey, { id: homeApp, appKey, resetOn: day(0) }, bench.admin),
    await execute(connections.test, { id: homeApp }, bench.admin),
    await execute(connections.search, {}, bench.sp),
    await register(newApp(bench.demo, homeCorp, { appKey: "a-wrong-key-typed" }), bench.admin).catch(
      (error: unknown) => error,
    ),
  ];
  const told = JSON.stringify([answers, await db().auditEntry.findMany(), await db().app.findMany()]);
  const tokens = JSON.stringify(await db().appKey.findMany());
  for (const key of [typed.appKey, appKey, "a-wrong-key-typed"]) expect(told + tokens).not.toContain(key);
  expect(told).toContain('"appKey":"(secret)"');
});

describe("the service provider's app", () => {
  const { spApp } = demoIds;
  const tested = () => execute(connections.test, { id: spApp }, bench.sp);
  const learn = (spId: string | null) => db().app.update({ where: { id: spApp }, data: { spId } });

  it("learns whose it is when it is tried, and is another's where that differs", async () => {
    await learn(null);
    expect(await tested()).toMatchObject({ became: { kind: "sp" } });
    const { spId } = await db().app.findUniqueOrThrow({ where: { id: spApp } });
    expect(spId).toBe(bench.demo.simulator.world.spId);
    expect(await tested()).toMatchObject({ became: { kind: "sp" } });

    await learn("0".repeat(32));
    expect(await tested().catch((error: unknown) => error)).toMatchObject({
      code: "conflict",
      details: { reason: "app_of_another" },
    });
    await learn(null);
  });
});
