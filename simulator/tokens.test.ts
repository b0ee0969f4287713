import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Bench, benchNow, startBench } from "./test-bench.ts";

const meridian = "651543334";
const day = 24 * 3600;

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());
beforeEach(() => bench.call("POST /__sim/reset"));

const whoAmI = (token?: string) => bench.call("GET /v1/usg/dcs/member", { token });
const advance = (advanceSeconds: number) => bench.call("POST /__sim/clock", { body: { advanceSeconds } });
const refused = { status: 401, json: { error_code: "USG.000000004" } };
const displaced = { status: 401, json: { error_code: "USG.206020002" } };

async function logIn(clientType: number) {
  const { account, password } = bench.simulator.world.usersByAccount.need("mei.chen@meridian");
  const answer = await bench.call("POST /v1/usg/acs/auth/account", {
    headers: { Authorization: `Basic ${btoa(`${account}:${password}`)}` },
    body: { account, clientType },
  });
  return answer.values;
}

test("a reset world issues no token that the one before it issued", async () => {
  const before = (await logIn(72)).text("accessToken");
  await bench.call("POST /__sim/reset");
  expect((await logIn(72)).text("accessToken")).not.toBe(before);
  expect(await whoAmI(before)).toMatchObject(refused);
});

test("a token lives 12 to 24 hours, as its answer says, and not a second longer", async () => {
  const lives = new Set<number>();
  for (let i = 0; i < 20; i++) {
    const token = await logIn(72);
    const life = token.int("validPeriod");
    lives.add(life);
    expect(life).toBeGreaterThanOrEqual(day / 2);
    expect(life).toBeLessThanOrEqual(day);
    expect(token.int("createTime")).toBe(benchNow);
    expect(token.int("expireTime")).toBe(benchNow / 1000 + life);
  }
  expect(lives.size).toBeGreaterThan(15);

  const token = await logIn(72);
  await advance(token.int("validPeriod") - 1);
  expect((await whoAmI(token.text("accessToken"))).status).toBe(200);
  await advance(1);
  expect(await whoAmI(token.text("accessToken"))).toMatchObject(refused);
});

test("no token, a made-up one and one that was logged out are refused alike", async () => {
  const token = (await logIn(72)).text("accessToken");
  expect(await whoAmI()).toMatchObject(refused);
  expect(await whoAmI("made-up")).toMatchObject(refused);
  const logOut = await bench.call("DELETE /v1/usg/acs/token", { token });
  expect([logOut.status, logOut.text]).toEqual([200, ""]);
  expect(await whoAmI(token)).toMatchObject(refused);
  expect((await bench.call("DELETE /v1/usg/acs/token", { token })).status).toBe(401);
});

test("the 65th API log-in pushes out the oldest of that user and nobody else's", async () => {
  const other = await bench.signIn(meridian, "lin.yue");
  const tokens: string[] = [];
  for (let i = 0; i < 64; i++) tokens.push((await logIn(72)).text("accessToken"));
  expect((await whoAmI(tokens[0])).status).toBe(200);
  const last = (await logIn(72)).text("accessToken");
  expect(await whoAmI(tokens[0])).toMatchObject(displaced);
  expect((await whoAmI(tokens[1])).status).toBe(200);
  expect((await whoAmI(last)).status).toBe(200);
  expect((await whoAmI(other)).status).toBe(200);
});

test("many log-ins leave no more than twice the limit behind", async () => {
  for (let i = 0; i < 300; i++) await logIn(72);
  expect(bench.simulator.world.tokens.size).toBeLessThanOrEqual(2 * 64 + 1);
});

test("other clients have one token; API tokens do not count among them", async () => {
  const api = (await logIn(72)).text("accessToken");
  const first = (await logIn(0)).text("accessToken");
  const second = (await logIn(0)).text("accessToken");
  expect(await whoAmI(first)).toMatchObject(displaced);
  expect((await whoAmI(second)).status).toBe(200);
  expect((await whoAmI(api)).status).toBe(200);
});

test.each(["refreshToken", "accessToken"])("a renewal takes the %s and ends the old pair", async (member) => {
  const old = await logIn(72);
  const renewed = await bench.call("PUT /v1/usg/acs/token", { token: old.text(member) });
  expect(renewed.status).toBe(200);
  expect(renewed.json).toMatchObject({ clientType: 72, user: { thirdAccount: "mei.chen" } });
  expect((await whoAmI(renewed.values.text("accessToken"))).status).toBe(200);
  expect(await whoAmI(old.text("accessToken"))).toMatchObject(refused);
  expect((await bench.call("PUT /v1/usg/acs/token", { token: old.text("refreshToken") })).status).toBe(401);
});

test("a refresh token outlives its access token, up to 30 days", async () => {
  const old = await logIn(72);
  await advance(2 * day);
  expect((await bench.call("PUT /v1/usg/acs/token", { token: old.text("accessToken") })).status).toBe(401);
  const renewed = await bench.call("PUT /v1/usg/acs/token", { token: old.text("refreshToken") });
  expect(renewed.status).toBe(200);
  await advance(30 * day);
  const late = await bench.call("PUT /v1/usg/acs/token", { token: renewed.values.text("refreshToken") });
  expect(late.status).toBe(401);
});

test("a check answers the token, a new one on demand, and the account on demand", async () => {
  const token = (await logIn(72)).text("accessToken");
  const check = (body: object) => bench.call("POST /v1/usg/acs/token/validate", { body: { token, ...body } });
  expect((await check({ needGenNewToken: false })).json).toMatchObject({ accessToken: token, user: null });
  const fresh = await check({ needGenNewToken: true, needAccountInfo: true });
  expect(fresh.json).toMatchObject({ user: { thirdAccount: "mei.chen" } });
  expect(fresh.values.text("accessToken")).not.toBe(token);
  expect((await whoAmI(token)).status).toBe(200);
  expect(await check({ needGenNewToken: false, token: "made-up" })).toMatchObject(refused);
  expect((await check({})).status).toBe(400);
});

test("tokens can be killed from outside: of one user, of one enterprise, all", async () => {
  const mei = await bench.signIn(meridian, "mei.chen");
  const lin = await bench.signIn(meridian, "lin.yue");
  const sp = await bench.signIn();
  const kill = (body: object) => bench.call("DELETE /__sim/tokens", { body });
  expect((await kill({ corpId: meridian, userId: "mei.chen" })).json).toEqual({ ended: 1 });
  expect([(await whoAmI(mei)).status, (await whoAmI(lin)).status]).toEqual([401, 200]);
  await kill({ corpId: meridian });
  expect((await whoAmI(lin)).status).toBe(401);
  expect((await bench.call("GET /v1/usg/dcs/sp/corp", { token: sp })).status).toBe(200);
  await kill({});
  expect((await bench.call("GET /v1/usg/dcs/sp/corp", { token: sp })).status).toBe(401);
});

test("a portal nonce opens the web site once, as the token's user", async () => {
  const token = await bench.signIn(meridian, "mei.chen");
  const nonce = (await bench.call("POST /v1/usg/acs/auth/portal-ref-nonce", { token })).values.text("nonce");
  const open = () => bench.call("POST /__sim/portal-log-in", { body: { nonce } });
  expect((await open()).json).toMatchObject({ account: "mei.chen@meridian" });
  expect((await open()).status).toBe(401);
});
