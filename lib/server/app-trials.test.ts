import { describe, expect, it, vi } from "vitest";
import { connections } from "#lib/contract/connections.ts";
import { demoIds } from "#prisma/seed.ts";
import { registerTrials, tryAllApps, tryApp } from "./app-trials.ts";
import type { Context } from "./context.ts";
import { db } from "./db.ts";
import { execute } from "./execute.ts";
import { foreignCorp, newApp, resetUpstream } from "./testing/apps.ts";
import { connectionsDemo, day } from "./testing/connections-demo.ts";

const [homeApp, foreignApp] = demoIds.enterpriseApps;
const bench = connectionsDemo();
const alerts = (context: Context = bench.admin) => execute(connections.alerts, {}, context);
const test = (id: string = homeApp) => execute(connections.test, { id }, bench.sp);
const noted = async (id: string = homeApp) => (await bench.get(bench.sp, id)).lastTest;

describe("a trial", () => {
  it("that passed is noted, and nobody is warned", async () => {
    expect(await noted()).toBeNull();
    await test();
    expect(await noted()).toEqual({ at: expect.any(String), failure: null });
    expect(await alerts()).toEqual([]);
  });

  it("that was refused warns until one passes", async () => {
    resetUpstream(bench.demo);
    const appKey = resetUpstream(bench.demo);
    await expect(test()).rejects.toMatchObject({ details: { reason: "app_refused" } });
    expect(await alerts()).toEqual([
      {
        id: homeApp,
        name: "Meridian Instruments",
        keyEndsAt: null,
        failure: { reason: "app_refused", at: expect.any(String) },
      },
    ]);
    await execute(connections.addKey, { id: homeApp, appKey, resetOn: day(-40) }, bench.admin);
    expect(await alerts()).toEqual([]);
  });

  it("warns as well where only the key before is accepted", async () => {
    const appKey = resetUpstream(bench.demo);
    await execute(connections.addKey, { id: homeApp, appKey, resetOn: day(0) }, bench.admin);
    await bench.demo.control("POST", "reset", {});
    await test();
    expect(await noted()).toMatchObject({ failure: "newest_key_refused" });
  });

  it("says nothing while the upstream fails", async () => {
    await test();
    const before = await noted();
    await bench.demo.fault({ kind: "status", status: 500, times: 0 });
    await expect(test()).rejects.toMatchObject({ code: "upstream_unavailable" });
    await expect(tryApp({ appId: homeApp })).rejects.toMatchObject({ code: "upstream_unavailable" });
    expect(await noted()).toEqual(before);
  });
});

describe("every day", () => {
  it("tries all enabled apps, each by itself", async () => {
    resetUpstream(bench.demo);
    resetUpstream(bench.demo);
    await execute(connections.disable, { id: foreignApp }, bench.sp);
    await registerTrials();
    await tryAllApps();
    await vi.waitFor(
      async () => {
        expect(await noted()).toMatchObject({ failure: "app_refused" });
        expect(await noted(demoIds.spApp)).toMatchObject({ failure: null });
      },
      { timeout: 15_000, interval: 100 },
    );
    expect(await noted(foreignApp)).toBeNull();
  });
});

describe("who is warned", () => {
  const dying = (inDays: number) =>
    db().appKey.update({ where: { id: homeApp }, data: { expiresAt: new Date(`${day(inDays)}T23:59:59Z`) } });

  it.each([
    [6, 1],
    [8, 0],
    [-1, 0],
  ])("of a key that dies in %i days: %i warnings", async (inDays, count) => {
    await dying(inDays);
    expect(await alerts()).toHaveLength(count);
  });

  it("is whoever may see the app, while it is enabled", async () => {
    const { id } = await bench.register(newApp(bench.demo, foreignCorp), bench.sp);
    await db().app.update({ where: { id }, data: { testedAt: new Date(), testFailure: "app_refused" } });
    expect(await alerts()).toEqual([]);
    expect(await alerts(bench.sp)).toMatchObject([{ id, name: "New" }]);
    await execute(connections.disable, { id }, bench.sp);
    expect(await alerts(bench.sp)).toEqual([]);
  });
});
