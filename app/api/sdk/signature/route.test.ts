import { describe, expect, it } from "vitest";
import { bindingFor, liveBinding } from "#lib/server/bindings.ts";
import { db } from "#lib/server/db.ts";
import { forgetConnections } from "#lib/server/upstream/connection.ts";
import { demoIds } from "#prisma/seed.ts";
import * as route from "./route.ts";
import { keyFor, logIn, post, signatureDemo } from "./testing/bench.ts";

const bench = signatureDemo();
const [home, foreign] = demoIds.enterprises;

describe("a company's server", () => {
  it("gets what the SDK's log-in wants, which the upstream accepts as that user", async () => {
    const { headers } = await keyFor();
    const before = Math.floor(Date.now() / 1000);
    const profile = { userName: "Chen Mei", userEmail: "mei@meridian.example" };
    const { status, data, headers: answered } = await post({ userId: "mei.chen", ...profile }, headers);
    expect(status).toBe(200);
    expect(data).toMatchObject({ userId: "mei.chen", ...profile });
    expect(data).not.toHaveProperty("corpId");
    expect(data?.expireTime).toBeGreaterThanOrEqual(before + 600);
    expect(data?.expireTime).toBeLessThanOrEqual(Math.floor(Date.now() / 1000) + 600);
    expect(answered.get("cache-control")).toBe("no-store");
    expect([...answered.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    if (!data) return;
    expect(await logIn(bench, data)).toMatchObject({ status: 200, user: { companyId: "651543334" } });
    expect((await logIn(bench, { ...data, userId: "another" })).status).toBe(401);
  });

  it("is told the enterprise where the service provider's app signs", async () => {
    await db().app.update({ where: { id: demoIds.enterpriseApps[0] }, data: { disabledAt: new Date() } });
    forgetConnections();
    const { headers } = await keyFor();
    const { data } = await post({ userId: "mei.chen" }, headers);
    expect(data).toMatchObject({ corpId: "651543334" });
    if (data)
      expect(await logIn(bench, data)).toMatchObject({ status: 200, user: { companyId: "651543334" } });
  });

  it("cannot lengthen the signature's life or take another's app or enterprise", async () => {
    const { headers } = await keyFor();
    const asked = {
      userId: "mei.chen",
      expireTime: 0,
      lifeSeconds: 9e9,
      corpId: "734518826",
      appId: "other",
    };
    const { data } = await post(asked, headers);
    expect(data?.expireTime).toBeLessThanOrEqual(Math.floor(Date.now() / 1000) + 600);
    expect(data?.corpId).toBeUndefined();
    expect(data?.appId).not.toBe("other");
  });

  it("is audited with the key's name and the user's id, without the signature", async () => {
    const { id, headers } = await keyFor();
    const { data } = await post({ userId: "mei.chen" }, headers);
    const rows = await db().auditEntry.findMany({
      where: { actorId: `api-key:${id}` },
      orderBy: { sequence: "asc" },
    });
    expect(rows).toMatchObject([
      {
        chain: home,
        action: "sdk.signature",
        phase: "intent",
        actorName: "App",
        role: "client",
        details: { userId: "mei.chen" },
      },
      { phase: "outcome", result: "done" },
    ]);
    expect(JSON.stringify(rows)).not.toContain(data?.signature);
  });

  it.each([
    ["nobody", {}, 400, { fields: { userId: "required" } }],
    ["an empty id", { userId: "" }, 400, { fields: { userId: "too_small" } }],
    [
      "an id that would be an administrator's",
      { userId: ":4102444800" },
      400,
      { fields: { userId: "identity_unsignable" } },
    ],
    ["a user beyond its list", { userId: "lin.yue" }, 403, { reason: "user_id_not_allowed" }],
    ["a user of another case", { userId: "Mei.Chen" }, 403, { reason: "user_id_not_allowed" }],
    ["no object", "[]", 400, { code: "invalid_input" }],
    ["no JSON", "{", 400, { reason: "malformed_json" }],
  ])("is refused %s", async (_what, body, status, error) => {
    const { headers } = await keyFor();
    expect(await post(body, headers)).toMatchObject({ status, error });
  });

  it("is refused ids that nobody has bound, unless it may allocate", async () => {
    const asked = { userId: "emp-1" };
    const plain = await keyFor({ userIds: [], userIdPrefix: "emp-" });
    expect(await post(asked, plain.headers)).toMatchObject({
      status: 404,
      error: { reason: "user_id_unknown" },
    });
    const allocating = await keyFor({ userIds: [], userIdPrefix: "emp-", mayAllocate: true });
    const { data } = await post(asked, allocating.headers);
    if (data) expect((await logIn(bench, data)).status).toBe(200);
    expect(data?.userId).toBe("emp-1");
    expect(await liveBinding(home, "emp-1")).toMatchObject({ way: "app", state: "unused" });
    expect((await post(asked, plain.headers)).status).toBe(200);
  });

  it("is refused ids that were taken apart, or whose account has vanished", async () => {
    const plain = await keyFor({ userIds: ["emp-7"] });
    await bindingFor(home, "emp-7");
    const allocating = await keyFor({ userIds: ["emp-7"], mayAllocate: true });
    for (const [state, status] of [
      ["unbound", 404],
      ["vanished", 200],
    ] as const) {
      await db().binding.updateMany({ where: { thirdPartyId: "emp-7" }, data: { state } });
      expect(await post({ userId: "emp-7" }, plain.headers)).toMatchObject({ status: 404 });
      expect(await post({ userId: "emp-7" }, allocating.headers)).toMatchObject({ status });
    }
  });

  it("is refused an id whose account only the portal knows, even where it may allocate", async () => {
    await db().binding.create({
      data: { enterpriseId: home, thirdPartyId: "by.password", way: "password", account: "amy" },
    });
    const { headers } = await keyFor({ userIds: ["by.password"], mayAllocate: true });
    const { status, error } = await post({ userId: "by.password" }, headers);
    expect({ status, reason: error?.reason }).toEqual({ status: 409, reason: "bound_by_password" });
  });

  it("of another enterprise finds that enterprise's users only", async () => {
    const { headers } = await keyFor({}, foreign);
    expect(await post({ userId: "mei.chen" }, headers)).toMatchObject({ status: 404 });
  });
});

it("is posted only: nothing here answers a browser's question for CORS", () => {
  expect(Object.keys(route).sort()).toEqual(["POST", "dynamic"]);
});
