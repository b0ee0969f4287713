import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bench, benchNow, startBench } from "../test-bench.ts";

const meridian = "651543334";
const account = "mei.chen@meridian";
const newPwd = "Lens#2040";
const refusal = (number: string, status = 400) => ({ status, json: { error_code: `USG.2060300${number}` } });

let bench: Bench;
let token: string;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.call("POST /__sim/reset");
  token = await bench.signIn(meridian, "mei.chen");
});

const userOf = (name: string) => bench.simulator.world.usersByAccount.need(name);
const forward = (seconds: number) => bench.call("POST /__sim/clock", { body: { advanceSeconds: seconds } });
const alive = async (held: string) =>
  (await bench.call("GET /v1/usg/dcs/member", { token: held })).status === 200;
const singleSignOn = () => {
  const { enterprises } = bench.simulator.world;
  const enterprise = enterprises.need(meridian);
  enterprises.update(enterprise, { sso: { ...enterprise.sso, enableSSO: true } });
};

function logIn(password: string, name = account) {
  const basic = Buffer.from(`${name}:${password}`, "utf8").toString("base64");
  return bench.call("POST /v1/usg/acs/auth/account", {
    headers: { Authorization: `Basic ${basic}` },
    body: { account: name, clientType: 72 },
  });
}

describe("one's own change", () => {
  const change = (changes: object = {}, held = token) => {
    const body = { account, oldPwd: userOf(account).password, newPwd, ...changes };
    return bench.call("PUT /v1/usg/acs/password", { token: held, body });
  };

  test("puts the new password in force and ends all log-ins, that of the call too", async () => {
    const old = userOf(account).password;
    const [second, other] = [
      (await logIn(old)).values.text("accessToken"),
      await bench.signIn(meridian, "lin.yue"),
    ];
    expect(await change()).toMatchObject({ status: 200, text: "" });
    expect([await alive(token), await alive(second), await alive(other)]).toEqual([false, false, true]);
    expect([(await logIn(old)).status, (await logIn(newPwd)).status]).toEqual([401, 200]);
    expect(await alive(await bench.signIn(meridian, "mei.chen"))).toBe(true);
  });

  test("ends the refresh tokens as well", async () => {
    const refresh = (await logIn(userOf(account).password)).values.text("refreshToken");
    await change();
    expect((await bench.call("PUT /v1/usg/acs/token", { token: refresh })).status).toBe(401);
  });

  test("is everybody's who has a token, but for the SP's administrator", async () => {
    for (const [thirdAccount, name] of [
      ["", "admin@meridian"],
      ["lin.yue", "lin.yue@meridian"],
    ] as const) {
      const body = { account: name, oldPwd: userOf(name).password };
      expect((await change(body, await bench.signIn(meridian, thirdAccount))).status).toBe(200);
    }
    expect((await change({}, await bench.signIn())).status).toBe(403);
    expect((await change({}, "no-token")).status).toBe(401);
  });

  test("is refused for another account, and for one's own without its domain", async () => {
    for (const name of ["lin.yue@meridian", "mei.chen", "nobody"]) {
      expect(await change({ account: name })).toMatchObject(refusal("05"));
    }
  });

  test("needs the old password; five wrong ones lock the account for five minutes", async () => {
    for (let i = 0; i < 5; i++) expect(await change({ oldPwd: "Wrong#2031" })).toMatchObject(refusal("06"));
    expect(await change()).toMatchObject(refusal("15", 423));
    expect((await logIn(userOf(account).password)).status).toBe(423);
    await forward(300);
    expect((await change()).status).toBe(200);
  });

  test("obeys the policy", async () => {
    const old = userOf(account).password;
    expect(await change({ newPwd: "Lens#20" })).toMatchObject(refusal("07"));
    expect(await change({ newPwd: "L#".repeat(17) })).toMatchObject(refusal("07"));
    expect(await change({ newPwd: "lensandprism" })).toMatchObject(refusal("08"));
    expect(await change({ newPwd: old })).toMatchObject(refusal("09"));
    expect(await change({ newPwd: "Lens#20400040" })).toMatchObject(refusal("10"));
    expect(await change({ newPwd: "Mei.Chen@Meridian" })).toMatchObject(refusal("12"));
    expect(await change({ newPwd: `${old}x` })).toMatchObject(refusal("13"));
    expect(await change({ newPwd: "Lens 2040" })).toMatchObject(refusal("14"));
    expect(userOf(account).password).toBe(old);
    expect(await alive(token)).toBe(true);
  });

  test("waits for five minutes after the last one and remembers five passwords", async () => {
    const first = userOf(account).password;
    const next = async (wish: string) => {
      const answer = await change({ newPwd: wish }, await bench.signIn(meridian, "mei.chen"));
      if (answer.status === 200) await forward(300);
      return answer;
    };
    expect((await change()).status).toBe(200);
    const again = await bench.signIn(meridian, "mei.chen");
    await forward(299);
    expect(await change({ newPwd: "Prism#77" }, again)).toMatchObject(refusal("11"));
    await forward(1);
    for (const wish of ["Prism#77", "Grating#18", "Mirror#63"]) expect((await next(wish)).status).toBe(200);
    expect(await next(first)).toMatchObject(refusal("09"));
    expect((await next("Etalon#52")).status).toBe(200);
    expect((await next("Shutter#91")).status).toBe(200);
    expect((await next(first)).status).toBe(200);
  });

  test("is refused where people sign in by single sign-on", async () => {
    singleSignOn();
    expect(await change()).toMatchObject(refusal("28"));
  });
});

describe("a reset by an administrator", () => {
  let admin: string;
  beforeEach(async () => {
    admin = await bench.signIn(meridian, "lin.yue");
  });
  const reset = (name = account, held = admin) =>
    bench.call("PUT /v1/usg/acs/password/admin/reset", { token: held, body: { account: name } });
  const sent = async () => {
    const { json } = await bench.call("GET /__sim/messages");
    return Array.isArray(json) ? json.at(-1) : undefined;
  };

  test("sends the member a password that must be changed, and ends the member's log-ins", async () => {
    const old = userOf(account).password;
    expect(await reset()).toMatchObject({ status: 200, text: "" });
    const { password } = userOf(account);
    expect(await sent()).toEqual({
      at: benchNow,
      about: "new-password",
      channel: "mail",
      to: "mei.chen@meridian.example.com",
      account,
      secret: password,
    });
    expect([await alive(token), await alive(admin)]).toEqual([false, true]);
    expect((await logIn(old)).status).toBe(401);
    expect((await logIn(password)).json).toMatchObject({ firstLogin: true });
    const body = { account, oldPwd: password, newPwd };
    const own = await bench.signIn(meridian, "mei.chen");
    expect((await bench.call("PUT /v1/usg/acs/password", { token: own, body })).status).toBe(200);
    expect((await logIn(newPwd)).json).toMatchObject({ firstLogin: false });
  });

  test("opens a locked account", async () => {
    for (let i = 0; i < 5; i++) await logIn("Wrong#2031");
    await reset();
    expect((await logIn(userOf(account).password)).status).toBe(200);
  });

  test("goes to the phone of who has no e-mail address, and nowhere without either", async () => {
    const { users } = bench.simulator.world;
    users.update(userOf(account), { email: "" });
    await reset();
    expect(await sent()).toMatchObject({ channel: "sms", to: "+8613900000002" });
    users.update(userOf(account), { phone: "" });
    const { password } = userOf(account);
    expect(await reset()).toMatchObject(refusal("03"));
    expect(userOf(account).password).toBe(password);
  });

  test("is for administrators of the same enterprise, and among them for the default one", async () => {
    const unknown = { status: 400, json: { error_code: "USG.201040000" } };
    expect(await reset("zhang.san@northwind")).toMatchObject(unknown);
    expect(await reset("nobody@meridian")).toMatchObject(unknown);
    expect(await reset("li.na@meridian")).toMatchObject(refusal("16", 403));
    expect(await reset("admin@meridian")).toMatchObject(refusal("16", 403));
    expect((await reset("li.na@meridian", await bench.signIn(meridian))).status).toBe(200);
    expect((await reset(account, await bench.signIn(meridian, "mei.chen"))).status).toBe(403);
    expect((await reset(account, await bench.signIn())).status).toBe(403);
  });

  test("is refused where people sign in by single sign-on", async () => {
    singleSignOn();
    expect(await reset()).toMatchObject(refusal("28"));
  });
});
