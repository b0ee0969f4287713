import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { account, newPwd, openRecovery } from "./recovery-bench.ts";

const meridian = "651543334";
const phone = "+8613900000002";
const refusal = (number: string) => ({ status: 400, json: { error_code: `USG.2060${number}` } });
const expiredToken = { status: 401, json: { error_code: "USG.000000004" } };

let sim: Awaited<ReturnType<typeof openRecovery>>;
beforeAll(async () => {
  sim = await openRecovery();
});
afterAll(() => sim.bench.stop());
beforeEach(() => sim.bench.call("POST /__sim/reset"));

test("a forgotten password is replaced in five steps, and all log-ins end", async () => {
  const old = await sim.bench.signIn(meridian, "mei.chen");
  const slider = await sim.askSlider();
  expect(slider.json).toEqual({
    shadowImage: expect.stringMatching(/^data:image\/svg\+xml;base64,/),
    cutImage: expect.stringMatching(/^data:image\/svg\+xml;base64,/),
    pointY: expect.any(Number),
    token: expect.any(String),
    expire: 120,
  });
  const passed = await sim.slide();
  expect(passed.json).toEqual({ token: expect.any(String), expire: 60 });
  const sent = await sim.askCode(account, { token: passed.values.text("token"), sendMethod: "email" });
  expect(sent.json).toEqual({ expire: 180, bindEmail: "m***@meridian.example.com" });
  const mail = await sim.newest("messages");
  expect([mail.text("about"), mail.text("to"), mail.text("account")]).toEqual([
    "verification-code",
    "mei.chen@meridian.example.com",
    account,
  ]);
  expect(mail.text("secret")).toMatch(/^\d{6}$/);
  const checked = await sim.checkCode(account, mail.text("secret"));
  expect(checked.json).toEqual({ token: expect.any(String), expire: 180 });
  expect(await sim.reset(checked.values.text("token"))).toMatchObject({ status: 200, text: "" });
  expect(sim.person()).toMatchObject({ password: newPwd, firstLogin: false });
  expect((await sim.bench.call("GET /v1/usg/dcs/member", { token: old })).status).toBe(401);
});

describe("the reset", () => {
  test("takes the token of the checked code and no other, for the same name, within 180 s, once", async () => {
    const [slider, token] = [await sim.slid(), await sim.verified()];
    const session = await sim.bench.signIn(meridian, "mei.chen");
    for (const held of [undefined, "x", slider, session]) {
      expect(await sim.reset(held)).toMatchObject(expiredToken);
    }
    expect(await sim.reset(token, { user: phone })).toMatchObject(expiredToken);
    await sim.forward(179);
    expect((await sim.reset(token)).status).toBe(200);
    expect(await sim.reset(token)).toMatchObject(expiredToken);
    await sim.forward(1);
    const late = await sim.verified();
    await sim.forward(180);
    expect(await sim.reset(late)).toMatchObject(expiredToken);
  });

  test("obeys the policy, and a refused password leaves the token alive", async () => {
    const token = await sim.verified();
    expect(await sim.reset(token, { newPwd: "Lens#20" })).toMatchObject(refusal("30007"));
    expect(await sim.reset(token, { newPwd: "lensandprism" })).toMatchObject(refusal("30008"));
    expect(await sim.reset(token, { newPwd: "Lens#20400040" })).toMatchObject(refusal("30010"));
    expect(await sim.reset(token, { newPwd: `1${account}` })).toMatchObject(refusal("30012"));
    expect(await sim.reset(token, { newPwd: "Lens 2040" })).toMatchObject(refusal("30014"));
    expect((await sim.reset(token, { newPwd: sim.person().password })).status).toBe(200);
  });

  test("may be temporary", async () => {
    expect((await sim.reset(await sim.verified(), { passWordType: 1 })).status).toBe(200);
    expect(sim.person().firstLogin).toBe(true);
  });

  test("opens a locked account", async () => {
    const { world } = sim.bench.simulator;
    world.users.update(sim.person(), { failedLogIns: 0, lockedUntil: world.clock.now() + 300_000 });
    await sim.reset(await sim.verified());
    expect(sim.person().lockedUntil).toBe(0);
  });
});
