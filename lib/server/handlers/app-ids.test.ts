import { describe, expect, it } from "vitest";
import { type AppId, appIds } from "#lib/contract/app-ids.ts";
import { connections } from "#lib/contract/connections.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import { demoIds } from "#prisma/seed.ts";
import type { Context } from "../context.ts";
import { db } from "../db.ts";
import { execute } from "../execute.ts";
import { foreignCorp, homeCorp, newApp, resetUpstream } from "../testing/apps.ts";
import { connectionsDemo } from "../testing/connections-demo.ts";

const [homeApp] = demoIds.enterpriseApps;
const bench = connectionsDemo();
const { get, useRooms } = bench;

const search = async (input: InputOf<typeof appIds.search> = {}, context: Context = bench.admin) =>
  (await execute(appIds.search, input, context)).items;
const find = async (appId: string): Promise<AppId> => {
  const found = (await search()).find((listed) => listed.appId === appId);
  if (!found) throw new Error("the app id is not listed");
  return found;
};
const ownAppId = async () => (await get(bench.admin)).appId;
const upstream = (appId: string) => bench.demo.simulator.world.apps.get(appId);
const unused = () => newApp(bench.demo, homeCorp).appId;
const lastSignIn = async () => (await bench.demo.signIns()).findLast(({ method }) => method === "POST");

describe("the list", () => {
  it("tells which app ids the portal uses, and no key", async () => {
    const appId = unused();
    expect(await find(appId)).toMatchObject({ name: "new", state: "enabled", connection: null });
    expect((await find(await ownAppId())).connection).toEqual({
      id: homeApp,
      isServing: true,
      hasNewestKey: true,
    });
    const told = JSON.stringify(await search());
    for (const app of bench.demo.simulator.world.apps.values()) {
      for (const { key } of app.keys) expect(told).not.toContain(key);
    }
  });

  it("is searched, filtered and paged by the portal, which the upstream does not", async () => {
    for (const name of ["Intranet", "Extranet", "Kiosk"]) {
      await execute(appIds.create, { name, keyUse: "show" }, bench.admin);
    }
    const names = async (input: InputOf<typeof appIds.search>) =>
      (await search(input)).map(({ name }) => name);
    expect(await names({ text: "TRANET" })).toEqual(["Intranet", "Extranet"]);
    expect(await names({ page: 2, pageSize: 3 })).toEqual(["Kiosk"]);
    expect(await names({ state: "disabled" })).toEqual([]);
  });

  it("is the own enterprise's", async () => {
    const appId = newApp(bench.demo, foreignCorp).appId;
    expect((await search()).map((listed) => listed.appId)).not.toContain(appId);
  });

  it("says that a key was reset elsewhere, and takes the new one over", async () => {
    const key = resetUpstream(bench.demo);
    const appId = await ownAppId();
    expect((await find(appId)).connection).toMatchObject({ hasNewestKey: false });
    const { previousEndsAt } = await execute(appIds.connect, { appId }, bench.admin);
    expect(previousEndsAt).not.toBeNull();
    expect((await find(appId)).connection).toMatchObject({ hasNewestKey: true });
    expect((await get(bench.admin)).keys).toHaveLength(2);
    resetUpstream(bench.demo);
    await bench.demo.control("DELETE", "tokens", {});
    await useRooms();
    expect(await lastSignIn()).toMatchObject({ status: 200 });
    expect(JSON.stringify(await db().auditEntry.findMany())).not.toContain(key);
  });
});

describe("a new app id", () => {
  it("is registered here, its key kept and shown to nobody", async () => {
    const made = await execute(appIds.create, { name: "Intranet", description: "Staff" }, bench.admin);
    expect(made).toMatchObject({ appKey: null, connectionId: expect.any(String), previousEndsAt: null });
    expect((await find(made.appId)).connection).toMatchObject({ id: made.connectionId, isServing: true });
    await useRooms();
    expect(await lastSignIn()).toMatchObject({ status: 200, body: { appId: made.appId } });
  });

  it("is for somebody else: its key is told once, and kept nowhere here", async () => {
    const made = await execute(appIds.create, { name: "Kiosk", keyUse: "show" }, bench.admin);
    expect(made.appKey).toBe(upstream(made.appId)?.keys[0]?.key);
    expect((await find(made.appId)).connection).toBeNull();
    const kept = JSON.stringify([await db().auditEntry.findMany(), await db().appKey.findMany()]);
    expect(kept).not.toContain(made.appKey);
  });

  it("that could not be registered is there, and is connected later", async () => {
    const failing = { match: "POST /v2/usg/acs/auth/appauth", kind: "status", status: 500, times: 1 };
    // The portal is signed in already: what fails is trying the new app.
    await search();
    await bench.demo.fault(failing);
    await expect(execute(appIds.create, { name: "Late" }, bench.admin)).rejects.toMatchObject({
      code: "upstream_unavailable",
    });
    const [late] = await search({ text: "Late" });
    expect(late).toMatchObject({ connection: null });
    const { connectionId } = await execute(appIds.connect, { appId: late?.appId ?? "" }, bench.admin);
    expect(connectionId).not.toBeNull();
  });
});

describe("a reset", () => {
  it("of the app id that the portal uses keeps both keys, whatever was asked, and no call fails", async () => {
    const appId = await ownAppId();
    const calls = Array.from({ length: 20 }, () => useRooms());
    const { appKey, connectionId, previousEndsAt } = await execute(
      appIds.resetKey,
      { appId, keyUse: "show" },
      bench.admin,
    );
    expect({ appKey, connectionId }).toEqual({ appKey: null, connectionId: homeApp });
    await bench.demo.control("DELETE", "tokens", {});
    await Promise.all([...calls, useRooms()]);
    expect((await get(bench.admin)).keys).toMatchObject([{ endsAt: null }, { endsAt: previousEndsAt }]);
    const { keys } = await execute(connections.test, { id: homeApp }, bench.admin);
    expect(keys.map(({ isAccepted }) => isAccepted)).toEqual([true, true]);
  });

  it("of another shows the new key once, or connects it", async () => {
    const appId = unused();
    const shown = await execute(appIds.resetKey, { appId, keyUse: "show" }, bench.admin);
    expect(shown).toMatchObject({ appKey: upstream(appId)?.keys[0]?.key, connectionId: null });
    expect(shown.previousEndsAt).not.toBeNull();
    const kept = await execute(appIds.resetKey, { appId }, bench.admin);
    expect(kept).toMatchObject({ appKey: null, connectionId: expect.any(String) });
  });
});

describe("the app id that calls go through", () => {
  it.each([appIds.disable, appIds.remove])("is safe from $name", async (operation) => {
    const appId = await ownAppId();
    await expect(execute(operation, { appId }, bench.admin)).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "app_in_use" },
    });
    expect(upstream(appId)).toMatchObject({ status: 0 });
    await useRooms();
  });

  it("can go once another serves, and its connection with it", async () => {
    const appId = await ownAppId();
    await execute(appIds.create, { name: "Next" }, bench.admin);
    await execute(appIds.remove, { appId }, bench.admin);
    expect(upstream(appId)).toBeUndefined();
    expect(await get(bench.admin)).toMatchObject({ state: "disabled" });
    await useRooms();
  });
});

it("renames, disables and enables, and leaves the rest as it was", async () => {
  const appId = unused();
  await execute(appIds.change, { appId, name: "Renamed", description: "Again" }, bench.admin);
  await execute(appIds.disable, { appId }, bench.admin);
  expect(await find(appId)).toMatchObject({ name: "Renamed", description: "Again", state: "disabled" });
  await execute(appIds.enable, { appId }, bench.admin);
  expect(await find(appId)).toMatchObject({ name: "Renamed", state: "enabled" });
});

it.each([appIds.change, appIds.enable, appIds.disable, appIds.resetKey, appIds.connect, appIds.remove])(
  "finds another's as absent as one that never was: $name",
  async (operation) => {
    const foreign = newApp(bench.demo, foreignCorp).appId;
    for (const appId of [foreign, "f".repeat(32)]) {
      const input = { ...operation.example, appId };
      await expect(execute(operation, input, bench.admin)).rejects.toMatchObject({
        code: "not_found",
        message: "not_found",
      });
    }
    expect((await bench.demo.calls()).filter(({ method }) => method !== "GET")).toEqual([]);
    expect(upstream(foreign)?.keys).toHaveLength(1);
  },
);
