import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { account, openRecovery } from "./recovery-bench.ts";

const meridian = "651543334";
const phone = "+8613900000002";
const email = "mei.chen@meridian.example.com";
const refusal = (number: string) => ({ status: 400, json: { error_code: `USG.2060${number}` } });

let sim: Awaited<ReturnType<typeof openRecovery>>;
beforeAll(async () => {
  sim = await openRecovery();
});
afterAll(() => sim.bench.stop());
beforeEach(() => sim.bench.call("POST /__sim/reset"));

test("the pictures show the place: the cut-out is the part of the scene that lies in the shadow", async () => {
  const { values } = await sim.askSlider();
  const pointX = (await sim.newest("sliders")).int("pointX");
  const pointY = values.int("pointY");
  const svg = (name: string) => Buffer.from(values.text(name).split(",")[1] ?? "", "base64").toString("utf8");
  expect(svg("shadowImage")).toContain(`<rect x="${pointX}" y="${pointY}" width="44" height="44"`);
  expect(svg("cutImage")).toContain(`viewBox="${pointX} ${pointY} 44 44"`);
});

describe("the slider", () => {
  test("fits within five pixels and may be tried once", async () => {
    await sim.askSlider();
    const first = await sim.newest("sliders");
    const solution = { token: first.text("token"), pointX: first.int("pointX") };
    expect(await sim.slide(account, { pointX: solution.pointX + 6 })).toMatchObject(refusal("10012"));
    await sim.askSlider();
    expect(await sim.slide(account, solution)).toMatchObject(refusal("60010"));
    const near = (await sim.newest("sliders")).int("pointX") - 5;
    expect((await sim.slide(account, { pointX: near })).status).toBe(200);
  });

  test("is solved by who asked for it, in the same way, within two minutes", async () => {
    await sim.askSlider();
    for (const changes of [{ user: phone }, { clientType: 5 }, { checkType: 0 }, { token: "x" }]) {
      expect(await sim.slide(account, changes)).toMatchObject(refusal("60010"));
    }
    await sim.forward(119);
    expect((await sim.slide()).status).toBe(200);
    await sim.askSlider();
    await sim.forward(120);
    expect(await sim.slide()).toMatchObject(refusal("60010"));
  });

  test("is given for a name that nobody has", async () => {
    expect((await sim.askSlider("nobody@meridian")).status).toBe(200);
    expect((await sim.slide("nobody@meridian")).status).toBe(200);
  });
});

describe("a code", () => {
  test.each([
    ["an account by mail", account, "email", { bindEmail: "m***@meridian.example.com" }, email],
    ["an account by SMS", account, "sms", { bindPhone: "+86139****0002" }, phone],
    ["a phone number", phone, undefined, { bindPhone: "+86139****0002" }, phone],
    ["an e-mail address", email, undefined, { bindPhone: "+86139****0002" }, phone],
    ["an e-mail address by mail", email, "email", { bindEmail: "m***@meridian.example.com" }, email],
  ])("goes to %s", async (_, user, sendMethod, masked, to) => {
    const answer = await sim.askCode(user, { token: await sim.slid(user), sendMethod });
    expect(answer.json).toEqual({ expire: 180, ...masked });
    expect((await sim.newest("messages")).text("to")).toBe(to);
  });

  test("goes to an e-mail address without a phone by mail", async () => {
    sim.bench.simulator.world.users.update(sim.person(), { phone: "" });
    expect((await sim.askCode(email, { token: await sim.slid(email) })).json).toMatchObject({
      bindEmail: "m***@meridian.example.com",
    });
  });

  test("needs a solved slider for this name and purpose, younger than a minute, once", async () => {
    const method = { sendMethod: "email" };
    expect(await sim.askCode(account, method)).toMatchObject(refusal("60009"));
    expect(await sim.askCode(account, { ...method, token: "x" })).toMatchObject(refusal("60010"));
    expect(await sim.askCode(account, { ...method, token: await sim.slid(phone) })).toMatchObject(
      refusal("60010"),
    );
    const forLogIn = await sim.slid(account, { clientType: 0, checkType: 0 });
    expect(await sim.askCode(account, { ...method, token: forLogIn })).toMatchObject(refusal("10027"));
    const late = await sim.slid();
    await sim.forward(60);
    expect(await sim.askCode(account, { ...method, token: late })).toMatchObject(refusal("60010"));
    const token = await sim.slid();
    expect((await sim.askCode(account, { ...method, token })).status).toBe(200);
    await sim.forward(50);
    expect(await sim.askCode(account, { ...method, token })).toMatchObject(refusal("60010"));
  });

  test("is refused to unknown names, without a method for an account, and without an address", async () => {
    expect(await sim.sendCode("nobody@meridian")).toMatchObject(refusal("30000"));
    expect(await sim.askCode(account, { token: await sim.slid() })).toMatchObject(refusal("60011"));
    sim.bench.simulator.world.users.update(sim.person(), { phone: "" });
    expect(await sim.sendCode(account, "sms")).toMatchObject(refusal("30003"));
  });

  test("is sent again after 180 s, and ten times a day by whatever name", async () => {
    expect((await sim.sendCode()).status).toBe(200);
    await sim.forward(179);
    expect(await sim.sendCode(phone)).toMatchObject(refusal("30004"));
    await sim.forward(1);
    for (let i = 0; i < 9; i++) {
      expect((await sim.sendCode([account, phone, email][i % 3])).status).toBe(200);
      await sim.forward(180);
    }
    expect(await sim.sendCode()).toMatchObject(refusal("30018"));
    await sim.forward(24 * 3600 - 10 * 180);
    expect((await sim.sendCode()).status).toBe(200);
  });

  test("is refused where people sign in by single sign-on", async () => {
    const { enterprises } = sim.bench.simulator.world;
    const enterprise = enterprises.need(meridian);
    const token = await sim.verified();
    enterprises.update(enterprise, { sso: { ...enterprise.sso, enableSSO: true } });
    expect(await sim.sendCode()).toMatchObject(refusal("30028"));
    expect(await sim.reset(token)).toMatchObject(refusal("30028"));
  });
});

describe("the check of a code", () => {
  const wrong = (code: string) => (code === "000000" ? "111111" : "000000");

  test("refuses a wrong one, and after five of them the right one too, until a new one is sent", async () => {
    await sim.sendCode();
    const code = await sim.sentCode();
    for (let i = 0; i < 4; i++) {
      expect(await sim.checkCode(account, wrong(code))).toMatchObject(refusal("30002"));
    }
    expect(await sim.checkCode(account, wrong(code))).toMatchObject(refusal("30019"));
    expect(await sim.checkCode(account, code)).toMatchObject(refusal("30019"));
    await sim.forward(180);
    await sim.sendCode();
    expect((await sim.checkCode(account, await sim.sentCode())).status).toBe(200);
  });

  test("refuses an old one, a used one, and one for another name of the same person", async () => {
    const none = refusal("30001");
    expect(await sim.checkCode(account, "123456")).toMatchObject(none);
    expect(await sim.checkCode("nobody@meridian", "123456")).toMatchObject(none);
    await sim.sendCode();
    const code = await sim.sentCode();
    expect(await sim.checkCode(phone, code)).toMatchObject(none);
    expect((await sim.checkCode(account, code)).status).toBe(200);
    expect(await sim.checkCode(account, code)).toMatchObject(none);
    await sim.forward(180);
    await sim.sendCode();
    await sim.forward(180);
    expect(await sim.checkCode(account, await sim.sentCode())).toMatchObject(none);
  });
});
