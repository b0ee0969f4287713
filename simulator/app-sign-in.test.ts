import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { resetKey } from "./apps.ts";
import { authorization, type Bench, benchNow, startBench } from "./test-bench.ts";

const route = "POST /v2/usg/acs/auth/appauth";
const meridian = "651543334";
const qiming = "820117450";
const soon = Math.floor(benchNow / 1000) + 600;
const nonce = "00112233445566778899aabbccddeeff";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());
beforeEach(() => bench.call("POST /__sim/reset"));

function appOf(corpId: string) {
  const app = [...bench.simulator.world.apps.values()].find((it) => it.corpId === corpId);
  const appKey = app?.keys[0]?.key;
  if (!app || !appKey) throw new Error(`${corpId} has no application`);
  return { app, appId: app.appId, appKey };
}

interface Wish {
  corpId?: unknown;
  userId?: unknown;
  expireTime?: unknown;
  nonce?: string;
  [member: string]: unknown;
}

/** Signs in with an enterprise's application, or the SP's; `signed` replaces what is signed. */
function signIn(owner: string, wish: Wish, signed?: (string | number)[]) {
  const { appId, appKey } = appOf(owner);
  const body = { appId, clientType: 72, expireTime: soon, nonce, ...wish };
  const ids = owner === "" ? [wish.corpId ?? "", wish.userId ?? ""] : [wish.userId ?? ""];
  const parts = signed ?? [appId, ...ids.map(String), String(body.expireTime), body.nonce];
  return bench.call(route, { body, headers: { Authorization: authorization(appId, appKey, parts) } });
}

describe("who one is after a sign-in", () => {
  test.each([
    [
      "a single enterprise's user",
      meridian,
      { userId: "lin.yue" },
      { userType: 2, adminType: 1, thirdAccount: "lin.yue" },
    ],
    ["a single enterprise", meridian, {}, { userType: 2, adminType: 0, ucloginAccount: "admin@meridian" }],
    [
      "a provider's user",
      "",
      { corpId: meridian, userId: "mei.chen" },
      { adminType: 2, thirdAccount: "mei.chen" },
    ],
    ["a provider's enterprise", "", { corpId: qiming }, { adminType: 0, companyId: qiming }],
    ["a provider", "", {}, { userType: 1, companyId: "" }],
  ])("%s", async (_, owner, wish, user) => {
    const answer = await signIn(owner, wish);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ user, clientType: 72, tokenType: 0 });
  });

  test("the request log names the identity that signed", async () => {
    await signIn(meridian, {});
    await signIn("", { corpId: meridian, userId: "mei.chen" });
    await signIn("", {});
    const log = await bench.call("GET /__sim/requests");
    expect(log.json).toMatchObject([
      { caller: { role: "corp-owner", corpId: meridian, userId: "" }, status: 200 },
      { caller: { role: "user", corpId: meridian, userId: "mei.chen" } },
      { caller: { role: "sp-admin", corpId: "", userId: "" } },
    ]);
  });
});

test.each([null, "", undefined])(
  "corpId %s counts as absent for an enterprise's application",
  async (corpId) => {
    expect((await signIn(meridian, { userId: "lin.yue", corpId })).status).toBe(200);
  },
);

describe("what is refused", () => {
  const appFailure = { status: 401, json: { error_code: "USG.206010025" } };

  test("a signature over something else", async () => {
    expect(await signIn(meridian, { userId: "lin.yue" }, ["x"])).toMatchObject(appFailure);
  });

  test("no Authorization, an unknown application, a disabled one", async () => {
    const { app, appId } = appOf(meridian);
    const body = { appId, clientType: 72, expireTime: soon, nonce };
    expect(await bench.call(route, { body })).toMatchObject(appFailure);
    expect(await bench.call(route, { body: { ...body, appId: "unknown" } })).toMatchObject(appFailure);
    bench.simulator.world.apps.update(app, { status: 1 });
    expect(await signIn(meridian, {})).toMatchObject(appFailure);
  });

  test("corpId from an enterprise's application, even its own and even signed", async () => {
    const { appId } = appOf(meridian);
    const parts = [appId, meridian, "lin.yue", soon, nonce];
    expect(await signIn(meridian, { userId: "lin.yue", corpId: meridian })).toMatchObject(appFailure);
    expect(await signIn(meridian, { userId: "lin.yue", corpId: meridian }, parts)).toMatchObject(appFailure);
  });

  test("four parts from a provider's application, and five from an enterprise's", async () => {
    const provider = appOf("").appId;
    const enterprise = appOf(meridian).appId;
    expect(await signIn("", {}, [provider, "", soon, nonce])).toMatchObject(appFailure);
    expect(await signIn(meridian, {}, [enterprise, "", "", soon, nonce])).toMatchObject(appFailure);
  });

  test("a provider's user without an enterprise, and an enterprise it does not have", async () => {
    expect(await signIn("", { userId: "lin.yue" })).toMatchObject(appFailure);
    expect(await signIn("", { corpId: "999999999" })).toMatchObject(appFailure);
  });

  test("an expired signature, by the simulator's clock; 0 never expires", async () => {
    const expired = { status: 401, json: { error_code: "USG.206010057" } };
    expect((await signIn(meridian, { expireTime: benchNow / 1000 })).status).toBe(200);
    expect(await signIn(meridian, { expireTime: benchNow / 1000 - 1 })).toMatchObject(expired);
    expect((await signIn(meridian, { expireTime: 0 })).status).toBe(200);
    await bench.call("POST /__sim/clock", { body: { advanceSeconds: 601 } });
    expect(await signIn(meridian, {})).toMatchObject(expired);
  });

  test.each([
    ["expireTime as a text", { expireTime: String(soon) }],
    ["a nonce of 31 characters", { nonce: nonce.slice(1) }],
    ["a nonce of 65 characters", { nonce: "n".repeat(65) }],
    ["an application id that is a number", { appId: 7 }],
    ["a user id that is a number", { userId: 7 }],
    ["a user id of 65 characters", { userId: "u".repeat(65) }],
    ["no client type", { clientType: undefined }],
  ])("%s", async (_, wish) => {
    const answer = await signIn(meridian, wish);
    expect(answer).toMatchObject({ status: 400, json: { error_code: "USG.000000003" } });
    expect(answer.values.text("error_msg")).toContain(Object.keys(wish)[0]);
  });

  test("a disabled user", async () => {
    expect(await signIn(meridian, { userId: "omar.haddad" })).toMatchObject({
      status: 412,
      json: { error_code: "USG.206010007" },
    });
  });
});

describe("an unknown user", () => {
  test("gets an account bound to the id, filled from the profile, and the same one next time", async () => {
    const profile = {
      userName: "Nia Okoye",
      userEmail: "nia@partner.example",
      userPhone: "+447700900123",
      deptCode: "sales",
    };
    const first = await signIn(meridian, { userId: "nia", ...profile });
    expect(first.status).toBe(200);
    const user = first.values.object("user");
    expect(user.text("ucloginAccount")).toBe(`Auto-${user.text("userId")}`);
    expect(user.text("userId")).toMatch(/^[0-9a-f]{32}$/);
    const again = await signIn(meridian, { userId: "nia" });
    expect(again.values.object("user").text("userId")).toBe(user.text("userId"));

    const owner = await bench.signIn(meridian);
    const detail = await bench.call("GET /v1/usg/dcs/corp/member/nia?accountType=1", { token: owner });
    expect(detail.json).toMatchObject({
      name: "Nia Okoye",
      email: "nia@partner.example",
      phone: "+447700900123",
      deptCode: "sales",
      adminType: 2,
      vmrList: [{ vmrMode: 0 }],
    });
  });

  test("is named by the id when no name is given, and stays apart in each enterprise", async () => {
    const here = await signIn(meridian, { userId: "alice" });
    const there = await signIn("734518826", { userId: "alice" });
    expect(here.json).toMatchObject({ user: { name: "alice", companyId: meridian } });
    expect(there.json).toMatchObject({ user: { name: "alice", companyId: "734518826" } });
  });

  test("is refused where the enterprise allocates nothing, is full, or has no such department", async () => {
    const { world } = bench.simulator;
    expect(await signIn(qiming, { userId: "nia" })).toMatchObject({
      status: 403,
      json: { error_code: "USG.206010030" },
    });
    expect(await signIn(meridian, { userId: "nia", deptCode: "nowhere" })).toMatchObject({
      status: 400,
      json: { error_code: "USG.206010031" },
    });
    const enterprise = world.enterprises.need(meridian);
    world.enterprises.update(enterprise, { resources: { ...enterprise.resources, soft: 120 } });
    expect(await signIn(meridian, { userId: "nia" })).toMatchObject({
      status: 400,
      json: { error_code: "USG.206010070" },
    });
  });
});

test("a known user's directory entry follows the log-in, unless it would clash", async () => {
  await signIn(meridian, { userId: "mei.chen", userName: "Mei Chen-Ito" });
  const token = await bench.signIn(meridian, "mei.chen");
  expect((await bench.call("GET /v1/usg/dcs/member", { token })).json).toMatchObject({
    name: "Mei Chen-Ito",
    email: "mei.chen@meridian.example.com",
  });
  expect(
    await signIn(meridian, { userId: "mei.chen", userEmail: "lin.yue@meridian.example.com" }),
  ).toMatchObject({
    status: 400,
    json: { error_code: "USG.206010066" },
  });
});

test("the old key works for a month after a reset, then no more", async () => {
  const { app, appId, appKey } = appOf(meridian);
  const attempt = (key: string) =>
    bench.call(route, {
      body: { appId, clientType: 72, expireTime: 0, nonce },
      headers: { Authorization: authorization(appId, key, [appId, "", 0, nonce]) },
    });
  const fresh = resetKey(bench.simulator.world, app);
  expect([(await attempt(appKey)).status, (await attempt(fresh)).status]).toEqual([200, 200]);
  await bench.call("POST /__sim/clock", { body: { advanceSeconds: 31 * 24 * 3600 } });
  expect([(await attempt(appKey)).status, (await attempt(fresh)).status]).toEqual([401, 200]);
});

test("a key given out before the world began anew is not given out again", async () => {
  const before = resetKey(bench.simulator.world, appOf(meridian).app);
  await bench.call("POST /__sim/reset");
  expect(resetKey(bench.simulator.world, appOf(meridian).app)).not.toBe(before);
});
