import { describe, expect, it } from "vitest";
import { connections } from "#lib/contract/connections.ts";
import { meetings } from "#lib/contract/meetings.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import { demoIds } from "#prisma/seed.ts";
import { db } from "../db.ts";
import { execute } from "../execute.ts";
import { foreignCorp, homeCorp, newApp, type TypedApp } from "../testing/apps.ts";
import { connectionsDemo } from "../testing/connections-demo.ts";
import { contextAs } from "../testing/people.ts";
import { retireApp } from "../upstream/retirement.ts";

const [home, , third] = demoIds.enterprises;
const [homeApp, foreignApp] = demoIds.enterpriseApps;
const absent = "0199a000-0000-7000-8000-00000000ffff";

const bench = connectionsDemo();
const { get, register, useRooms } = bench;
const count = () => db().app.count();

describe("the list", () => {
  it("shows a service provider all apps, whose they are and which serve", async () => {
    const { items, total } = await execute(connections.search, {}, bench.sp);
    expect(total).toBe(3);
    expect(items).toContainEqual({
      id: homeApp,
      kind: "enterprise",
      name: "Meridian Instruments",
      host: bench.demo.origin,
      appId: expect.any(String),
      enterprise: { name: "Meridian Instruments", upstreamId: homeCorp },
      state: "serving",
      keys: [{ id: homeApp, addedAt: expect.any(String), endsAt: null }],
      lastTest: null,
      createdAt: expect.any(String),
    });
    expect(items.find(({ id }) => id === demoIds.spApp)).toMatchObject({ kind: "sp", enterprise: null });
  });

  it("is searched and filtered", async () => {
    const names = async (input: InputOf<typeof connections.search>) =>
      (await execute(connections.search, input, bench.sp)).items.map(({ id }) => id);
    expect(await names({ text: "meridian" })).toEqual([homeApp]);
    expect(await names({ kind: "sp" })).toEqual([demoIds.spApp]);
    await execute(connections.disable, { id: homeApp }, bench.sp);
    expect(await names({ state: "disabled" })).toEqual([homeApp]);
    expect(await names({ state: "enabled", pageSize: 10 })).toHaveLength(2);
  });

  it("tells which of two apps of one owner serves, as calls find it", async () => {
    const { id } = await register(newApp(bench.demo, homeCorp), bench.admin);
    expect([(await get(bench.admin, id)).state, (await get(bench.admin)).state]).toEqual([
      "serving",
      "reserve",
    ]);
    await useRooms();
    expect((await bench.demo.signIns()).at(-1)?.body).toMatchObject({
      appId: (await get(bench.admin, id)).appId,
    });
    await execute(connections.disable, { id }, bench.admin);
    expect([(await get(bench.admin, id)).state, (await get(bench.admin)).state]).toEqual([
      "disabled",
      "serving",
    ]);
  });
});

describe("an enterprise's administrator", () => {
  it("sees the own enterprise's apps", async () => {
    for (const person of ["admin", "acting"] as const) {
      const { items } = await execute(connections.search, {}, await contextAs(person));
      expect(items.map(({ id }) => id)).toEqual([homeApp]);
    }
  });

  it.each([connections.get, connections.test, connections.disable, connections.enable, connections.addKey])(
    "finds another's as absent as one that never was: $name",
    async (operation) => {
      const before = await db().app.findMany({ include: { keys: true } });
      for (const id of [foreignApp, demoIds.spApp, absent]) {
        const input = { ...operation.example, id };
        await expect(execute(operation, input, bench.admin)).rejects.toMatchObject({
          code: "not_found",
          message: "not_found",
        });
      }
      expect(await bench.demo.signIns()).toEqual([]);
      expect(await db().app.findMany({ include: { keys: true } })).toEqual(before);
    },
  );

  it("registers neither another enterprise's app nor a service provider's", async () => {
    await expect(register(newApp(bench.demo, foreignCorp), bench.admin)).rejects.toMatchObject({
      code: "invalid_input",
      details: { reason: "app_of_another" },
    });
    await expect(register(newApp(bench.demo, ""), bench.admin)).rejects.toMatchObject({ code: "forbidden" });
    expect(await count()).toBe(3);
  });
});

describe("registering", () => {
  it("signs in, says who the app became, and keeps it encrypted for that enterprise", async () => {
    const typed = newApp(bench.demo, homeCorp);
    const { id, became } = await register(typed, bench.sp);
    expect(became).toEqual({
      kind: "enterprise",
      enterprise: { name: "Meridian Instruments", upstreamId: homeCorp },
    });
    expect((await bench.demo.signIns()).map(({ method, status }) => [method, status])).toEqual([
      ["POST", 200],
      ["DELETE", 200],
    ]);
    const app = await db().app.findUniqueOrThrow({ where: { id }, include: { keys: true } });
    expect(app.enterpriseId).toBe(home);
    expect(JSON.stringify(app)).not.toContain(typed.appKey);
  });

  it("takes a service provider's, and an enterprise that was served by it only", async () => {
    expect((await register(newApp(bench.demo, ""), bench.sp)).became).toEqual({
      kind: "sp",
      enterprise: null,
    });
    const { corpId } = await db().enterprise.findUniqueOrThrow({ where: { id: third } });
    const { id } = await register(newApp(bench.demo, corpId), bench.sp);
    expect((await db().app.findUniqueOrThrow({ where: { id } })).enterpriseId).toBe(third);
  });

  it("makes an enterprise known that was not, under the app's name", async () => {
    const unknown = await db().enterprise.findUniqueOrThrow({ where: { id: third } });
    await db().enterprise.delete({ where: { id: third } });
    const { became } = await register(newApp(bench.demo, unknown.corpId, { name: "Newcomer" }), bench.sp);
    expect(became.enterprise).toEqual({ name: "Newcomer", upstreamId: unknown.corpId });
    await db().app.deleteMany({ where: { name: "Newcomer" } });
    await db().enterprise.delete({ where: { corpId: unknown.corpId } });
    await db().enterprise.create({ data: unknown });
  });

  it.each<[string, Partial<TypedApp>, object]>([
    ["a wrong key", { appKey: "wrong" }, { code: "upstream_rejected", details: { reason: "app_refused" } }],
    ["the other kind", { kind: "sp" }, { details: { reason: "app_refused" } }],
    ["a host that is not offered", { host: "http://127.0.0.1:1" }, { details: { reason: "host_refused" } }],
    ["a stranger's host", { host: "evil.example" }, { details: { fields: { host: "host_refused" } } }],
  ])("keeps nothing after %s", async (_what, change, refusal) => {
    await expect(register(newApp(bench.demo, homeCorp, change), bench.sp)).rejects.toMatchObject(refusal);
    expect(await count()).toBe(3);
  });

  it("keeps nothing while the upstream fails", async () => {
    await bench.demo.fault({ kind: "status", status: 500, times: 0 });
    await expect(register(newApp(bench.demo, homeCorp), bench.sp)).rejects.toMatchObject({
      code: "upstream_unavailable",
    });
    expect(await count()).toBe(3);
  });

  it("takes an app once", async () => {
    const typed = newApp(bench.demo, homeCorp);
    await register(typed, bench.admin);
    await expect(register(typed, bench.admin)).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "app_known", fields: { appId: "app_known" } },
    });
  });
});

describe("a disabled app", () => {
  it("leaves its enterprise to the service provider's app, and serves again when enabled", async () => {
    await useRooms();
    await execute(connections.disable, { id: homeApp }, bench.admin);
    await useRooms();
    expect((await bench.demo.signIns()).at(-1)?.body).toMatchObject({ corpId: homeCorp });
    await execute(connections.enable, { id: homeApp }, bench.admin);
    const before = (await bench.demo.signIns()).length;
    await useRooms();
    expect(await bench.demo.signIns()).toHaveLength(before);
  });

  it("leaves nothing where no other app serves", async () => {
    await execute(connections.disable, { id: demoIds.spApp }, bench.sp);
    await execute(connections.disable, { id: homeApp }, bench.sp);
    await expect(useRooms()).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "no_connection" },
    });
    expect(await bench.demo.calls()).toEqual([]);
  });

  it("loses its upstream tokens, unless it is enabled again", async () => {
    await useRooms();
    await execute(meetings.search, {}, await contextAs("user"));
    await retireApp({ appId: homeApp });
    expect(await db().upstreamToken.count({ where: { tokenCipher: { not: null } } })).toBe(2);

    await execute(connections.disable, { id: homeApp }, bench.admin);
    await retireApp({ appId: homeApp });
    expect(await db().upstreamToken.count({ where: { tokenCipher: { not: null } } })).toBe(0);
    const signOuts = (await bench.demo.signIns()).filter(({ method }) => method === "DELETE");
    expect(signOuts.map(({ status }) => status)).toEqual([200, 200]);
  });
});
