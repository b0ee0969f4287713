import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Bench, startBench } from "./test-bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());
beforeEach(() => bench.call("POST /__sim/reset"));

const account = "mei.chen@meridian";
const user = () => bench.simulator.world.usersByAccount.need(account);

function logIn(password: string, body: object = {}, name = account) {
  const basic = Buffer.from(`${name}:${password}`, "utf8").toString("base64");
  return bench.call("POST /v1/usg/acs/auth/account", {
    headers: { Authorization: `Basic ${basic}` },
    body: { account: name, clientType: 72, ...body },
  });
}

const wrong = { status: 401, json: { error_code: "USG.206010000" } };

test("every kind of account signs in, with any client type, as the Python client asks", async () => {
  const { world } = bench.simulator;
  for (const name of ["admin@harbourline", "admin@meridian", "lin.yue@meridian", account]) {
    const { password } = world.usersByAccount.need(name);
    for (const clientType of [72, 0, 5, 6]) {
      const answer = await logIn(password, { clientType }, name);
      expect(answer.json).toMatchObject({ clientType, user: { ucloginAccount: name, appId: null } });
    }
  }
});

test("passwords are read as UTF-8 and may hold colons", async () => {
  bench.simulator.world.users.update(user(), { password: "Grüße:密码123" });
  expect((await logIn("Grüße:密码123")).status).toBe(200);
});

test("a wrong password, an unknown account, no header and another account in the body answer alike", async () => {
  const { password } = user();
  expect(await logIn("Wrong#2031")).toMatchObject(wrong);
  expect(await logIn(password, {}, "nobody@meridian")).toMatchObject(wrong);
  expect(await logIn(password, { account: "lin.yue@meridian" })).toMatchObject(wrong);
  expect(
    await bench.call("POST /v1/usg/acs/auth/account", { body: { account, clientType: 72 } }),
  ).toMatchObject(wrong);
});

test("five wrong passwords lock the account for five minutes", async () => {
  const { password } = user();
  for (let i = 0; i < 5; i++) expect(await logIn("Wrong#2031")).toMatchObject(wrong);
  expect(await logIn(password)).toMatchObject({ status: 423, json: { error_code: "USG.206030015" } });
  await bench.call("POST /__sim/clock", { body: { advanceSeconds: 299 } });
  expect((await logIn(password)).status).toBe(423);
  await bench.call("POST /__sim/clock", { body: { advanceSeconds: 1 } });
  expect((await logIn(password)).status).toBe(200);
});

test("a right password in between starts the count anew", async () => {
  const { password } = user();
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 4; i++) await logIn("Wrong#2031");
    expect((await logIn(password)).status).toBe(200);
  }
});

test("a disabled account is told so only with the right password", async () => {
  bench.simulator.world.users.update(user(), { status: 1 });
  expect(await logIn(user().password)).toMatchObject({ status: 412, json: { error_code: "USG.206010007" } });
  expect(await logIn("Wrong#2031")).toMatchObject(wrong);
});

test("createTokenType 1 checks the password and issues nothing", async () => {
  const answer = await logIn(user().password, { createTokenType: 1 });
  expect(answer.json).toMatchObject({ accessToken: null, user: { ucloginAccount: account } });
  expect(bench.simulator.world.tokens.size).toBe(0);
});

test.each([
  ["WeLink", { authServerType: "workplace", authType: "AccountAndPwd", account, pwd: "" }],
  [
    "the enterprise's centre",
    { authServerType: "oauth2", authType: "AuthCode", credential: "code-mei.chen", domain: "meridian" },
  ],
])("%s vouches by the proxy log-in", async (_, wish) => {
  const body = { clientType: 72, ...wish, ...("pwd" in wish ? { pwd: user().password } : {}) };
  const answer = await bench.call("POST /v1/usg/acs/auth/proxy", { body });
  expect(answer.json).toMatchObject({
    user: { thirdAccount: "mei.chen" },
    proxyToken: { enableRerouting: false },
  });
  const token = answer.values.text("accessToken");
  expect((await bench.call("GET /v1/usg/dcs/member", { token })).status).toBe(200);
});

test.each([
  ["a mixed-up way", { authServerType: "workplace", authType: "AuthCode", credential: "code-mei.chen" }, 400],
  [
    "an unknown domain",
    { authServerType: "oauth2", authType: "AuthCode", credential: "code-mei.chen", domain: "x" },
    400,
  ],
  [
    "a code nobody gave",
    { authServerType: "oauth2", authType: "AuthCode", credential: "x", domain: "meridian" },
    401,
  ],
  ["a wrong password", { authServerType: "workplace", authType: "AccountAndPwd", account, pwd: "x" }, 401],
])("the proxy log-in refuses %s", async (_, wish, status) => {
  const answer = await bench.call("POST /v1/usg/acs/auth/proxy", { body: { clientType: 72, ...wish } });
  expect(answer.status).toBe(status);
});
