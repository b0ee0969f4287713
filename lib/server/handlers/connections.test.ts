import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connections } from "#lib/contract/connections.ts";
import { meetings } from "#lib/contract/meetings.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import { rooms } from "#lib/contract/rooms.ts";
import { demoIds } from "#prisma/seed.ts";
import { addApp, resetKey } from "../../../simulator/apps.ts";
import type { Context } from "../context.ts";
import { db } from "../db.ts";
import { execute } from "../execute.ts";
import { stopJobs } from "../jobs.ts";
import { type Demo, startDemo } from "../testing/demo.ts";
import { contextAs } from "../testing/people.ts";
import { retireApp } from "../upstream/retirement.ts";

const [home, , third] = demoIds.enterprises;
const [homeApp, foreignApp] = demoIds.enterpriseApps;
const [homeCorp, foreignCorp] = ["651543334", "734518826"];
const absent = "0199a000-0000-7000-8000-00000000ffff";

let demo: Demo;
let admin: Context;
let sp: Context;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(async () => {
  await demo.reset();
  [admin, sp] = [await contextAs("admin"), await contextAs("sp")];
});
afterAll(async () => {
  await stopJobs();
  await demo.stop();
});

type Typed = InputOf<typeof connections.register>;

/** Another app of an enterprise ("": of the service provider), as its owner would type it in. */
function newApp(corpId: string, change: Partial<Typed> = {}): Typed {
  const { world } = demo.simulator;
  const [appId, appKey] = [world.random.token(32), world.random.token(64)];
  addApp(world, { appId, key: appKey, corpId, appName: "new", description: "", now: Date.now() });
  const kind = corpId === "" ? "sp" : "enterprise";
  return { name: "New", kind, host: demo.origin, appId, appKey, ...change };
}

function resetUpstream(corpId = homeCorp): string {
  const { world } = demo.simulator;
  const app = [...world.apps.values()].find((it) => it.corpId === corpId);
  if (!app) throw new Error("no app of that enterprise");
  return resetKey(world, app);
}

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const get = (context: Context, id: string = homeApp) => execute(connections.get, { id }, context);
const register = (typed: Typed, context: Context) => execute(connections.register, typed, context);
const count = () => db().app.count();
const useRooms = () => execute(rooms.search, {}, admin);

describe("the list", () => {
  it("shows a service provider all apps, whose they are and which serve", async () => {
    const { items, total } = await execute(connections.search, {}, sp);
    expect(total).toBe(3);
    expect(items).toContainEqual({
      id: homeApp,
      kind: "enterprise",
      name: "Meridian Instruments",
      host: demo.origin,
      appId: expect.any(String),
      enterprise: { name: "Meridian Instruments", upstreamId: homeCorp },
      state: "serving",
      keys: [{ id: homeApp, addedAt: expect.any(String), endsAt: null }],
      createdAt: expect.any(String),
    });
    expect(items.find(({ id }) => id === demoIds.spApp)).toMatchObject({ kind: "sp", enterprise: null });
  });

  it("is searched and filtered", async () => {
    const names = async (input: InputOf<typeof connections.search>) =>
      (await execute(connections.search, input, sp)).items.map(({ id }) => id);
    expect(await names({ text: "meridian" })).toEqual([homeApp]);
    expect(await names({ kind: "sp" })).toEqual([demoIds.spApp]);
    await execute(connections.disable, { id: homeApp }, sp);
    expect(await names({ state: "disabled" })).toEqual([homeApp]);
    expect(await names({ state: "enabled", pageSize: 10 })).toHaveLength(2);
  });

  it("tells which of two apps of one owner serves, as calls find it", async () => {
    const { id } = await register(newApp(homeCorp), admin);
    expect([(await get(admin, id)).state, (await get(admin)).state]).toEqual(["serving", "reserve"]);
    await useRooms();
    expect((await demo.signIns()).at(-1)?.body).toMatchObject({ appId: (await get(admin, id)).appId });
    await execute(connections.disable, { id }, admin);
    expect([(await get(admin, id)).state, (await get(admin)).state]).toEqual(["disabled", "serving"]);
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
        await expect(execute(operation, input, admin)).rejects.toMatchObject({
          code: "not_found",
          message: "not_found",
        });
      }
      expect(await demo.signIns()).toEqual([]);
      expect(await db().app.findMany({ include: { keys: true } })).toEqual(before);
    },
  );

  it("registers neither another enterprise's app nor a service provider's", async () => {
    await expect(register(newApp(foreignCorp), admin)).rejects.toMatchObject({
      code: "invalid_input",
      details: { reason: "app_of_another" },
    });
    await expect(register(newApp(""), admin)).rejects.toMatchObject({ code: "forbidden" });
    expect(await count()).toBe(3);
  });
});

describe("registering", () => {
  it("signs in, says who the app became, and keeps it encrypted for that enterprise", async () => {
    const typed = newApp(homeCorp);
    const { id, became } = await register(typed, sp);
    expect(became).toEqual({
      kind: "enterprise",
      enterprise: { name: "Meridian Instruments", upstreamId: homeCorp },
    });
    expect((await demo.signIns()).map(({ method, status }) => [method, status])).toEqual([
      ["POST", 200],
      ["DELETE", 200],
    ]);
    const app = await db().app.findUniqueOrThrow({ where: { id }, include: { keys: true } });
    expect(app.enterpriseId).toBe(home);
    expect(JSON.stringify(app)).not.toContain(typed.appKey);
  });

  it("takes a service provider's, and an enterprise that was served by it only", async () => {
    expect((await register(newApp(""), sp)).became).toEqual({ kind: "sp", enterprise: null });
    const { corpId } = await db().enterprise.findUniqueOrThrow({ where: { id: third } });
    const { id } = await register(newApp(corpId), sp);
    expect((await db().app.findUniqueOrThrow({ where: { id } })).enterpriseId).toBe(third);
  });

  it("makes an enterprise known that was not, under the app's name", async () => {
    const unknown = await db().enterprise.findUniqueOrThrow({ where: { id: third } });
    await db().enterprise.delete({ where: { id: third } });
    const { became } = await register(newApp(unknown.corpId, { name: "Newcomer" }), sp);
    expect(became.enterprise).toEqual({ name: "Newcomer", upstreamId: unknown.corpId });
    await db().app.deleteMany({ where: { name: "Newcomer" } });
    await db().enterprise.delete({ where: { corpId: unknown.corpId } });
    await db().enterprise.create({ data: unknown });
  });

  it.each<[string, Partial<Typed>, object]>([
    ["a wrong key", { appKey: "wrong" }, { code: "upstream_rejected", details: { reason: "app_refused" } }],
    ["the other kind", { kind: "sp" }, { details: { reason: "app_refused" } }],
    ["a host that is not offered", { host: "http://127.0.0.1:1" }, { details: { reason: "host_refused" } }],
    ["a stranger's host", { host: "evil.example" }, { details: { fields: { host: "host_refused" } } }],
  ])("keeps nothing after %s", async (_what, change, refusal) => {
    await expect(register(newApp(homeCorp, change), sp)).rejects.toMatchObject(refusal);
    expect(await count()).toBe(3);
  });

  it("keeps nothing while the upstream fails", async () => {
    await demo.fault({ kind: "status", status: 500, times: 0 });
    await expect(register(newApp(homeCorp), sp)).rejects.toMatchObject({ code: "upstream_unavailable" });
    expect(await count()).toBe(3);
  });

  it("takes an app once", async () => {
    const typed = newApp(homeCorp);
    await register(typed, admin);
    await expect(register(typed, admin)).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "app_known", fields: { appId: "app_known" } },
    });
  });
});

describe("a key after a reset", () => {
  it("signs from then on, the one before beside it for a month", async () => {
    const appKey = resetUpstream();
    const resetOn = day(0);
    const { previousEndsAt } = await execute(connections.addKey, { id: homeApp, appKey, resetOn }, admin);
    const { keys } = await get(admin);
    expect(keys).toMatchObject([{ endsAt: null }, { id: homeApp, endsAt: previousEndsAt }]);
    const daysLeft = (Date.parse(previousEndsAt ?? "") - Date.now()) / 86_400_000;
    expect(daysLeft).toBeGreaterThan(27);
    expect(daysLeft).toBeLessThan(32);

    // A second reset ends the first key upstream: what still works was signed by the second.
    resetUpstream();
    await useRooms();
    expect((await demo.signIns()).at(-1)?.status).toBe(200);
  });

  it("is refused when the upstream does, is held already or its day is to come", async () => {
    const refused = async (change: object) => {
      const input = { id: homeApp, appKey: "wrong", resetOn: day(0), ...change };
      return execute(connections.addKey, input, admin).catch((error: unknown) => error);
    };
    expect(await refused({})).toMatchObject({ details: { reason: "app_refused" } });
    expect(await refused({ resetOn: day(2) })).toMatchObject({
      details: { fields: { resetOn: "day_to_come" } },
    });
    const appKey = resetUpstream();
    expect(await refused({ appKey })).toMatchObject({ previousEndsAt: expect.any(String) });
    expect(await refused({ appKey })).toMatchObject({ details: { fields: { appKey: "key_known" } } });
    expect((await get(admin)).keys).toHaveLength(2);
  });

  it("stays alone where the month is over", async () => {
    const input = { id: homeApp, appKey: resetUpstream(), resetOn: day(-40) };
    expect(await execute(connections.addKey, input, admin)).toEqual({ previousEndsAt: null });
    expect((await get(admin)).keys).toMatchObject([{ endsAt: null }]);
    expect(await db().appKey.count({ where: { appId: homeApp } })).toBe(1);
  });

  it("leaves one without an end when two come at a time", async () => {
    const first = resetUpstream();
    const second = resetUpstream();
    await Promise.all(
      [first, second].map((appKey) =>
        execute(connections.addKey, { id: homeApp, appKey, resetOn: day(0) }, admin),
      ),
    );
    const { keys } = await get(admin);
    expect(keys.map(({ endsAt }) => endsAt === null)).toEqual([true, false, false]);
  });

  it("changes no call under way: none fails, neither by the new key nor by the old", async () => {
    const calls: Promise<unknown>[] = [];
    const appKey = resetUpstream();
    const input = { id: homeApp, appKey, resetOn: day(0) };
    for (let round = 0; round < 30; round += 1) {
      if (round % 5 === 0) await demo.control("DELETE", "tokens", {});
      if (round === 12) calls.push(execute(connections.addKey, input, admin));
      calls.push(execute(rooms.search, {}, admin), execute(meetings.search, {}, admin));
      if (round % 3 === 0) await calls.at(-1);
    }
    const results = await Promise.allSettled(calls);
    expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
    expect((await get(admin)).keys).toHaveLength(2);
  });
});

describe("testing", () => {
  it("says who the app is and that its key is taken", async () => {
    expect(await execute(connections.test, { id: homeApp }, admin)).toEqual({
      became: { kind: "enterprise", enterprise: { name: "Meridian Instruments", upstreamId: homeCorp } },
      keys: [{ id: homeApp, isAccepted: true }],
    });
    const { became } = await execute(connections.test, { id: demoIds.spApp }, sp);
    expect(became).toEqual({ kind: "sp", enterprise: null });
  });

  it("says which of two keys is refused", async () => {
    const input = { id: homeApp, appKey: resetUpstream(), resetOn: day(0) };
    await execute(connections.addKey, input, admin);
    await demo.control("POST", "reset", {});
    const { keys } = await execute(connections.test, { id: homeApp }, admin);
    expect(keys).toEqual([
      { id: expect.any(String), isAccepted: false },
      { id: homeApp, isAccepted: true },
    ]);
  });

  it("fails as the upstream does when it takes none", async () => {
    resetUpstream();
    resetUpstream();
    await expect(execute(connections.test, { id: homeApp }, admin)).rejects.toMatchObject({
      details: { reason: "app_refused" },
    });
    await demo.fault({ kind: "status", status: 500, times: 0 });
    await expect(execute(connections.test, { id: homeApp }, admin)).rejects.toMatchObject({
      code: "upstream_unavailable",
    });
  });
});

describe("a disabled app", () => {
  it("leaves its enterprise to the service provider's app, and serves again when enabled", async () => {
    await useRooms();
    await execute(connections.disable, { id: homeApp }, admin);
    await useRooms();
    expect((await demo.signIns()).at(-1)?.body).toMatchObject({ corpId: homeCorp });
    await execute(connections.enable, { id: homeApp }, admin);
    const before = (await demo.signIns()).length;
    await useRooms();
    expect(await demo.signIns()).toHaveLength(before);
  });

  it("leaves nothing where no other app serves", async () => {
    await execute(connections.disable, { id: demoIds.spApp }, sp);
    await execute(connections.disable, { id: homeApp }, sp);
    await expect(useRooms()).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "no_connection" },
    });
    expect(await demo.calls()).toEqual([]);
  });

  it("loses its upstream tokens, unless it is enabled again", async () => {
    await useRooms();
    await execute(meetings.search, {}, await contextAs("user"));
    await retireApp({ appId: homeApp });
    expect(await db().upstreamToken.count({ where: { tokenCipher: { not: null } } })).toBe(2);

    await execute(connections.disable, { id: homeApp }, admin);
    await retireApp({ appId: homeApp });
    expect(await db().upstreamToken.count({ where: { tokenCipher: { not: null } } })).toBe(0);
    const signOuts = (await demo.signIns()).filter(({ method }) => method === "DELETE");
    expect(signOuts.map(({ status }) => status)).toEqual([200, 200]);
  });
});

it("writes no key into the audit, nor into what it answers", async () => {
  const typed = newApp(homeCorp);
  const appKey = resetUpstream();
  const answers = [
    await register(typed, admin),
    await execute(connections.addKey, { id: homeApp, appKey, resetOn: day(0) }, admin),
    await execute(connections.test, { id: homeApp }, admin),
    await execute(connections.search, {}, sp),
    await register(newApp(homeCorp, { appKey: "a-wrong-key-typed" }), admin).catch((error: unknown) => error),
  ];
  const told = JSON.stringify([answers, await db().auditEntry.findMany(), await db().app.findMany()]);
  const tokens = JSON.stringify(await db().appKey.findMany());
  for (const key of [typed.appKey, appKey, "a-wrong-key-typed"]) expect(told + tokens).not.toContain(key);
  expect(told).toContain('"appKey":"(secret)"');
});
