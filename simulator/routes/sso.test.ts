import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bench, startBench } from "../test-bench.ts";

const meridian = "651543334";
const northwind = "734518826";
const path = "/v1/usg/acs/authorizeconfig";

const full = {
  enableSSO: true,
  domain: "meridian-sso",
  authorizeUrl: "https://id.meridian.example.com/authorize",
  getTokenUrl: "https://id.meridian.example.com/token",
  getUserInfoUrl: "https://id.meridian.example.com/userinfo",
  clientId: "cloud-meeting",
  clientSecret: "kept-by-the-centre",
  scope: "openid",
  oauth2ServerType: 0,
  pcSchemaUrl: "cloudlink://{corp}/pc",
  androidSchemaUrl: "cloudlink://android",
  iosSchemaUrl: "cloudlink://ios",
  accFieldName: "sub",
  thirdAccessToken: "access_token",
  thirdName: "name",
  thirdEmail: "email",
  thirdMobile: "phone_number",
  thirdHeadImgUrl: "picture",
};
const refusal = (member: string) => ({
  status: 400,
  json: { error_code: "USG.000000003", error_msg: expect.stringContaining(member) },
});

let bench: Bench;
let admin: string;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.call("POST /__sim/reset");
  admin = await bench.signIn(meridian, "lin.yue");
});

const set = (changes: object = {}, token = admin) =>
  bench.call(`POST ${path}`, { token, body: { ...full, ...changes } });
const shown = async (token = admin) => (await bench.call(`GET ${path}`, { token })).json;
const secret = () => bench.simulator.world.enterprises.need(meridian).sso.clientSecret;

test("an enterprise starts without single sign-on", async () => {
  expect(await shown()).toMatchObject({
    enableSSO: false,
    domain: "",
    clientSecret: "",
    oauth2ServerType: 0,
  });
});

test("what was set is shown, the secret as a mask, to the enterprise's administrators only", async () => {
  expect(await set()).toMatchObject({ status: 200, text: "" });
  expect(await shown()).toEqual({ ...full, clientSecret: "******" });
  expect(await shown(await bench.signIn(meridian))).toEqual(await shown());
  expect(await shown(await bench.signIn(northwind))).toMatchObject({ enableSSO: false, domain: "" });
  for (const token of [await bench.signIn(meridian, "mei.chen"), await bench.signIn()]) {
    expect((await set({}, token)).status).toBe(403);
    expect(await shown(token)).toMatchObject({ error_code: "USG.000000003" });
  }
});

test("setting replaces everything: what is left out becomes empty", async () => {
  await set();
  expect((await set({ thirdName: undefined, scope: null, oauth2ServerType: undefined })).status).toBe(200);
  expect(await shown()).toMatchObject({ thirdName: "", scope: "", thirdEmail: "email" });
  await bench.call(`POST ${path}`, { token: admin, body: { enableSSO: false } });
  expect(await shown()).toMatchObject({ enableSSO: false, domain: "", authorizeUrl: "", clientSecret: "" });
});

test.each(["domain", "authorizeUrl", "getTokenUrl", "clientId", "accFieldName", "thirdAccessToken"])(
  "%s must be given while it is on, and need not while it is off",
  async (member) => {
    expect(await set({ [member]: "" })).toMatchObject(refusal(member));
    expect(await set({ [member]: undefined })).toMatchObject(refusal(member));
    expect(await shown()).toMatchObject({ enableSSO: false, clientSecret: "" });
    expect((await set({ [member]: "", enableSSO: false })).status).toBe(200);
  },
);

describe("the secret", () => {
  const without = { clientSecret: "" };

  test("must be given the first time", async () => {
    expect(await set(without)).toMatchObject(refusal("clientSecret"));
    expect((await set({ ...without, enableSSO: false })).status).toBe(200);
    expect(await set(without)).toMatchObject(refusal("clientSecret"));
  });

  test("is kept when it is empty or left out and both addresses stay", async () => {
    await set();
    const changes = { clientId: "another", authorizeUrl: "https://id2.meridian.example.com/authorize" };
    expect((await set({ ...without, ...changes })).status).toBe(200);
    expect((await set({ clientSecret: undefined, enableSSO: false })).status).toBe(200);
    expect((await set(without)).status).toBe(200);
    expect(secret()).toBe(full.clientSecret);
  });

  test.each(["getTokenUrl", "getUserInfoUrl"])("must be given anew with another %s", async (address) => {
    await set();
    const moved = { [address]: "https://elsewhere.example.com/" };
    expect(await set({ ...without, ...moved })).toMatchObject(refusal("clientSecret"));
    expect(await shown()).toEqual({ ...full, clientSecret: "******" });
    expect((await set({ ...moved, clientSecret: "new" })).status).toBe(200);
    expect(secret()).toBe("new");
  });

  test("never follows to an address that was changed while it was off", async () => {
    await set();
    const moved = { getTokenUrl: "https://elsewhere.example.com/" };
    expect((await set({ ...without, ...moved, enableSSO: false })).status).toBe(200);
    expect(await set({ ...without, ...moved })).toMatchObject(refusal("clientSecret"));
    expect(secret()).toBe("");
  });
});

test("a domain is one enterprise's in the whole system", async () => {
  await set();
  const theirs = await bench.signIn(northwind);
  expect(await set({}, theirs)).toMatchObject(refusal("domain"));
  expect(await set({ domain: "meridian" }, theirs)).toMatchObject(refusal("domain"));
  expect((await set({ domain: "northwind" }, theirs)).status).toBe(200);
});

test("a free enterprise has none", async () => {
  const { world } = bench.simulator;
  world.enterprises.update(world.enterprises.need(meridian), { corpType: 5 });
  expect(await set()).toMatchObject({ status: 400, json: { error_code: "USG.206010023" } });
  expect((await set({ enableSSO: false })).status).toBe(200);
});

test("addresses take only the documented characters", async () => {
  expect(await set({ authorizeUrl: "https://id.example.com/{corp}" })).toMatchObject(refusal("authorizeUrl"));
  expect(await set({ scope: "profile" })).toMatchObject(refusal("scope"));
});

test("the proxy log-in goes by the domain that was set", async () => {
  const logIn = (domain: string) =>
    bench.call("POST /v1/usg/acs/auth/proxy", {
      body: {
        authServerType: "oauth2",
        authType: "AuthCode",
        clientType: 72,
        credential: "code-mei.chen",
        domain,
      },
    });
  await set();
  expect((await logIn("meridian-sso")).json).toMatchObject({ user: { thirdAccount: "mei.chen" } });
  expect(await logIn("meridian")).toMatchObject({ status: 400, json: { error_code: "USG.206010023" } });
});
