import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type SetupInput, setup } from "#lib/contract/setup.ts";
import { freshDatabase } from "../../../scripts/testing/database.ts";
import { createSimulator } from "../../../simulator/server.ts";
import { closeDatabase, db } from "../db.ts";
import { verifyPassword } from "../password.ts";
import { decrypt } from "../secrets.ts";
import { makeSetupLink, setupSetting } from "../setup-links.ts";
import { ask } from "../testing/requests.ts";
import { appKeyPlace, connectionFor } from "../upstream/connection.ts";
import { forgetMemory } from "../upstream/testing/bench.ts";

const simulator = createSimulator();
let host: string;
let apps: z.output<typeof known>;
const app = z.object({ appId: z.string(), appKey: z.string() });
const known = z.object({ sp: app, enterprises: z.array(app.extend({ corpId: z.string() })).min(1) });

beforeAll(async () => {
  await freshDatabase();
  host = `http://127.0.0.1:${await simulator.listen(0)}`;
  apps = known.parse(await (await fetch(`${host}/__sim/credentials`)).json());
});
beforeEach(async () => {
  await db().user.deleteMany();
  await db().app.deleteMany();
  await db().enterprise.deleteMany();
  await db().setting.deleteMany();
  await db().rateLimit.deleteMany();
  await fetch(`${host}/__sim/reset`, { method: "POST", body: "{}" });
  forgetMemory();
});
afterAll(async () => {
  await simulator.close();
  await closeDatabase();
});

async function newToken(): Promise<string> {
  const url = await makeSetupLink();
  if (!url) throw new Error("no link");
  return new URL(url).pathname.slice("/setup/".length);
}

/** What somebody types who connects the service provider's app. */
async function typed(change: Partial<SetupInput> = {}): Promise<SetupInput> {
  const token = change.token ?? (await newToken());
  return { ...setup.complete.example, ...apps.sp, host, ...change, token };
}

function theEnterprise() {
  const [first] = apps.enterprises;
  if (!first) throw new Error("no enterprise");
  const { appId, appKey, corpId } = first;
  return { corpId, typed: { kind: "enterprise", appId, appKey, enterpriseName: "Meridian" } as const };
}

const complete = async (change?: Partial<SetupInput>) => ask("setup.complete", await typed(change));

async function written() {
  const counts = await Promise.all([
    db().user.count(),
    db().app.count(),
    db().appKey.count(),
    db().enterprise.count(),
    db().setting.count(),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}

async function signInsUpstream(): Promise<number> {
  const requests = z.array(z.object({ url: z.string() }));
  const all = requests.parse(await (await fetch(`${host}/__sim/requests`)).json());
  return all.filter(({ url }) => url.includes("/auth/")).length;
}

describe("setting up with a service provider's app", () => {
  it("creates its administrator and a connection that works", async () => {
    const { data } = await complete();
    expect(data).toEqual({ became: "sp", upstreamId: null, email: "nora@provider.example" });
    const [user, ...others] = await db().user.findMany();
    expect(others).toEqual([]);
    expect(user).toMatchObject({ role: "sp", enterpriseId: null, email: "nora@provider.example" });
    expect(await verifyPassword("correct horse battery", user?.passwordHash ?? null)).toBe(true);
    expect(await connectionFor(null)).toMatchObject({
      app: { kind: "sp", appId: apps.sp.appId },
      origin: host,
    });
  });

  it("keeps the key encrypted, and neither it nor password or token in the audit", async () => {
    const input = await typed();
    await ask("setup.complete", input);
    const [key] = await db().appKey.findMany();
    expect(key?.keyCipher).not.toContain(apps.sp.appKey);
    expect(decrypt(key?.keyCipher ?? "", appKeyPlace(key?.id ?? "", null))).toBe(apps.sp.appKey);
    const rows = JSON.stringify(await db().auditEntry.findMany({ where: { action: "setup.complete" } }));
    expect(rows).toContain(apps.sp.appId);
    for (const secret of [input.token, input.password, apps.sp.appKey]) expect(rows).not.toContain(secret);
  });

  it("leaves no token behind upstream", async () => {
    await complete();
    expect([...simulator.world.tokens.values()]).toEqual([]);
  });
});

describe("setting up with an enterprise's app", () => {
  it("creates the enterprise it signed in as, and its administrator", async () => {
    const { corpId, typed } = theEnterprise();
    const { data } = await complete(typed);
    expect(data).toMatchObject({ became: "enterprise", upstreamId: corpId });
    const enterprise = await db().enterprise.findUniqueOrThrow({ where: { corpId } });
    expect(enterprise.name).toBe("Meridian");
    expect(await db().user.findMany()).toMatchObject([{ role: "admin", enterpriseId: enterprise.id }]);
    expect(await connectionFor(enterprise.id)).toMatchObject({ app: { enterpriseId: enterprise.id } });
  });
});

describe("nothing is written", () => {
  it.each<[string, () => Partial<SetupInput>, object]>([
    ["with a wrong key", () => ({ appKey: "wrong" }), { code: "upstream_rejected", reason: "app_refused" }],
    [
      "with an unknown app",
      () => ({ appId: "nobody" }),
      { code: "upstream_rejected", reason: "app_refused" },
    ],
    ["at a host not listed", () => ({ host: "evil.example" }), { code: "conflict", reason: "host_refused" }],
    [
      "at a host that does not answer",
      () => ({ host: "http://127.0.0.1:9" }),
      { code: "upstream_unavailable" },
    ],
    [
      "when the kind is not the app's",
      () => ({ kind: "enterprise", enterpriseName: "X" }),
      { code: "upstream_rejected", reason: "app_refused" },
    ],
    [
      "without an enterprise's name",
      () => ({ kind: "enterprise" }),
      { fields: { enterpriseName: "required" } },
    ],
    ["with a short password", () => ({ password: "short" }), { fields: { password: "password_policy" } }],
    ["with a made-up token", () => ({ token: "B".repeat(43) }), { code: "not_found" }],
  ])("%s", async (_what, change, refusal) => {
    const { error } = await complete(change());
    expect(error).toMatchObject(refusal);
    expect(await written()).toBe(0);
  });

  it("with a link that a newer one has replaced", async () => {
    const token = await newToken();
    await newToken();
    expect((await complete({ token })).error).toMatchObject({ code: "not_found" });
    expect(await written()).toBe(0);
  });

  it("after the link has expired", async () => {
    const token = await newToken();
    await db().setupLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await complete({ token })).error).toMatchObject({
      code: "conflict",
      reason: "setup_link_expired",
    });
    expect(await written()).toBe(0);
    expect(await signInsUpstream()).toBe(0);
  });

  it("from another site's page", async () => {
    const answer = await ask("setup.complete", await typed(), {
      headers: { origin: "https://evil.example" },
    });
    expect(answer.status).toBe(403);
    expect(await written()).toBe(0);
  });
});

describe("once there is an administrator", () => {
  it("the link is void, unheard upstream", async () => {
    const token = await newToken();
    await complete({ token });
    const before = await signInsUpstream();
    const { error } = await complete({ token, email: "second@provider.example" });
    expect(error).toMatchObject({ code: "conflict", reason: "setup_done" });
    expect(await signInsUpstream()).toBe(before);
    expect(await db().user.count()).toBe(1);
  });

  it("no new link is made", async () => {
    await complete();
    expect(await makeSetupLink()).toBeNull();
  });

  it("of many who come at the same moment one was the first", async () => {
    const token = await newToken();
    const tries = Array.from({ length: 6 }, (_, index) =>
      complete({ token, email: `n${index}@provider.example` }),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const reasons = answers.flatMap(({ error }) => error?.reason ?? []);
    expect(reasons).toEqual(Array.from({ length: 5 }, () => "setup_done"));
    const [user] = await db().user.findMany();
    expect(await db().setting.findUnique({ where: { key: setupSetting } })).toMatchObject({
      value: user?.id,
    });
    expect(await db().app.count()).toBe(1);
  });
});
