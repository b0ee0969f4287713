import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type NativeLogIn, sdk } from "#lib/contract/sdk.ts";
import { createApiKey } from "#lib/server/api-keys.ts";
import { bindingFor, liveBinding } from "#lib/server/bindings.ts";
import { db } from "#lib/server/db.ts";
import { env } from "#lib/server/env.ts";
import { storedKey } from "#lib/server/rate-limit.ts";
import { sdkLimits } from "#lib/server/sdk-caller.ts";
import { type Demo, startDemo } from "#lib/server/testing/demo.ts";
import { signedIn } from "#lib/server/testing/people.ts";
import { forgetConnections } from "#lib/server/upstream/connection.ts";
import { demoIds } from "#prisma/seed.ts";
import * as route from "./route.ts";

const [home, foreign] = demoIds.enterprises;
type Rule = { userIds: string[]; userIdPrefix: string | null; mayAllocate: boolean };
const rule: Rule = { userIds: ["mei.chen"], userIdPrefix: null, mayAllocate: false };

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());
beforeEach(async () => {
  await demo.reset();
  await db().rateLimit.deleteMany();
});

type Headers = Record<string, string>;
const envelope = z.union([
  z.strictObject({ data: sdk.signature.output }),
  z.strictObject({ error: z.looseObject({ code: z.string(), requestId: z.string() }) }),
]);

async function post(body: unknown, headers: Headers) {
  const address = new URL("/api/sdk/signature", env().publicUrl);
  const all = { "content-type": "application/json", ...headers };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await route.POST(new NextRequest(address, { method: "POST", headers: all, body: text }));
  const answer = envelope.parse(await response.json());
  const { status, headers: answered } = response;
  return "data" in answer
    ? { status, headers: answered, data: answer.data, error: undefined }
    : { status, headers: answered, data: undefined, error: answer.error };
}

async function keyFor(change: Partial<Rule> = {}, enterpriseId: string = home) {
  const wanted = { ...rule, ...change, enterpriseId, name: "App", days: 30, createdByName: "Lin Yue" };
  const { id, key } = await createApiKey(wanted);
  return { id, key, headers: { authorization: `Bearer ${key}` } };
}

/** Logs in upstream as the client SDK does, with what the portal answered and nothing else. */
async function logIn({ appId, signature, ...body }: NativeLogIn) {
  const answer = await fetch(new URL("/v2/usg/acs/auth/appauth", demo.origin), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `HMAC-SHA256 signature=${signature},access=${btoa(appId)}`,
    },
    body: JSON.stringify({ appId, clientType: 50, ...body }),
  });
  return {
    status: answer.status,
    user: z.object({ user: z.looseObject({}) }).safeParse(await answer.json()).data?.user,
  };
}

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
    expect(await logIn(data)).toMatchObject({ status: 200, user: { companyId: "651543334" } });
    expect((await logIn({ ...data, userId: "another" })).status).toBe(401);
  });

  it("is told the enterprise where the service provider's app signs", async () => {
    await db().app.update({ where: { id: demoIds.enterpriseApps[0] }, data: { disabledAt: new Date() } });
    forgetConnections();
    const { headers } = await keyFor();
    const { data } = await post({ userId: "mei.chen" }, headers);
    expect(data).toMatchObject({ corpId: "651543334" });
    if (data) expect(await logIn(data)).toMatchObject({ status: 200, user: { companyId: "651543334" } });
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
    if (data) expect((await logIn(data)).status).toBe(200);
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

describe("a key", () => {
  it("is refused when it is wrong, expired or revoked, all alike and unaudited", async () => {
    const { id, key, headers } = await keyFor();
    const asked = { userId: "mei.chen" };
    const refused = { status: 401, error: { code: "unauthenticated" } };
    for (const authorization of [
      `Bearer ${key}x`,
      "Bearer foyer_sk_x",
      "Bearer",
      "",
      `Basic ${btoa(key)}`,
      key,
    ])
      expect(await post(asked, { authorization })).toMatchObject(refused);
    await db().apiKey.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await post(asked, headers)).toMatchObject(refused);
    await db().apiKey.update({
      where: { id },
      data: { expiresAt: new Date(Date.now() + 9e6), revokedAt: new Date() },
    });
    expect(await post(asked, headers)).toMatchObject(refused);
    expect(await db().auditEntry.count({ where: { actorId: `api-key:${id}` } })).toBe(0);
  });

  it("is refused from a browser, even from a page of ours", async () => {
    const { headers } = await keyFor();
    for (const origin of [env().publicUrl.origin, "https://app.example", "null"]) {
      const { status, error } = await post({ userId: "mei.chen" }, { ...headers, origin });
      expect({ status, reason: error?.reason }).toEqual({ status: 403, reason: "key_in_browser" });
    }
  });

  it("is not made good by a session beside it", async () => {
    const { cookie } = await signedIn("user");
    const { origin } = env().publicUrl;
    expect(await post({}, { cookie, origin, authorization: "Bearer foyer_sk_x" })).toMatchObject({
      status: 403,
    });
    expect(await post({}, { cookie, authorization: "Bearer foyer_sk_x" })).toMatchObject({ status: 401 });
  });
});

describe("a session", () => {
  const { origin } = new URL("http://localhost:3000");

  it("gets the own id's signature, named or not, and nobody else's", async () => {
    const { cookie } = await signedIn("user");
    for (const asked of [{}, { userId: "mei.chen" }])
      expect(await post(asked, { cookie, origin })).toMatchObject({
        status: 200,
        data: { userId: "mei.chen" },
      });
    const { status, error } = await post({ userId: "lin.yue" }, { cookie, origin });
    expect({ status, reason: error?.reason }).toEqual({ status: 403, reason: "user_id_not_allowed" });
  });

  it.each([
    ["nobody", 401, "unauthenticated"],
    ["unbound", 409, "not_bound"],
    ["admin", 409, "not_bound"],
    ["acting", 409, "not_bound"],
    ["sp", 403, "forbidden"],
  ] as const)("of %s is refused", async (person, status, code) => {
    const cookie = person === "nobody" ? "" : (await signedIn(person)).cookie;
    expect(await post({}, { cookie, origin })).toMatchObject({ status, error: { code } });
  });

  it("counts only from a page of ours, and as JSON", async () => {
    const { cookie } = await signedIn("user");
    expect(await post({}, { cookie })).toMatchObject({ status: 403, error: { reason: "foreign_origin" } });
    expect(await post({}, { cookie, origin: "https://evil.example" })).toMatchObject({ status: 403 });
    const typed = await post({}, { cookie, origin, "content-type": "text/plain" });
    expect(typed).toMatchObject({ status: 400, error: { reason: "json_required" } });
  });
});

describe("limits", () => {
  it("hold for one user, whichever key asks", async () => {
    const keys = await Promise.all([keyFor(), keyFor()]);
    const tries = Array.from({ length: sdkLimits.user.max + 4 }, (_, index) =>
      post({ userId: "mei.chen" }, keys[index % 2]?.headers ?? {}),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(sdkLimits.user.max);
    expect((await post({ userId: "mei.chen" }, keys[0].headers)).headers.get("retry-after")).toMatch(/^\d+$/);
  });

  it("count wrong keys by address before they are looked up", async () => {
    const wrong = { authorization: "Bearer foyer_sk_wrong", "x-foyer-peer": "198.51.100.7" };
    expect(await post({}, wrong)).toMatchObject({ status: 401 });
    // As if it had been tried all the while.
    await db().rateLimit.update({
      where: { key: storedKey("sdk:198.51.100.7") },
      data: { wholeAt: new Date(Date.now() + 3_600_000) },
    });
    expect(await post({}, wrong)).toMatchObject({ status: 429 });
    const { headers } = await keyFor();
    expect(await post({ userId: "mei.chen" }, { ...headers, "x-foyer-peer": "198.51.100.8" })).toMatchObject({
      status: 200,
    });
  });
});

it("is posted only: nothing here answers a browser's question for CORS", () => {
  expect(Object.keys(route)).toEqual(["POST"]);
});
