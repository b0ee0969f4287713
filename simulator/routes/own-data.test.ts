import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bench, startBench } from "../test-bench.ts";
import { Values } from "../values.ts";
import { within } from "../world.ts";

const meridian = "651543334";
const contact = "mei@new.example.com";
const refusal = (code: string) => ({ status: 400, json: { error_code: `USG.${code}` } });

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

const mei = () => bench.simulator.world.usersByThirdAccount.need(within(meridian, "mei.chen"));
const forward = (seconds: number) => bench.call("POST /__sim/clock", { body: { advanceSeconds: seconds } });
const own = (route: string, body: object) => bench.call(route, { token, body });
const update = (body: object) => own("PUT /v1/usg/dcs/member", body);
const askCode = (body: object = { contact }) => own("POST /v1/usg/dcs/member/verification-code", body);
const check = (verificationCode: string, to = contact) =>
  own("POST /v1/usg/dcs/member/verification-code/verify", { contact: to, verificationCode });
const change = (verificationCode: string, body: object = { contact }) =>
  own("PUT /v1/usg/dcs/member/contact", { ...body, verificationCode });

async function newestMessage(): Promise<Values> {
  const { json } = await bench.call("GET /__sim/messages");
  return new Values(Array.isArray(json) ? json.at(-1) : {});
}
const sentCode = async () => (await newestMessage()).text("secret");

describe("one's own data", () => {
  test("are read with those of the enterprise", async () => {
    const { values } = await bench.call("GET /v1/usg/dcs/member", { token });
    expect([values.text("userAccount"), values.object("corp").text("id")]).toEqual([
      "mei.chen@meridian",
      meridian,
    ]);
  });

  test("change in what is given and stay in what is not", async () => {
    const before = { ...mei() };
    expect(await update({ name: "Mei", signature: "On leave" })).toMatchObject({ status: 200, text: "" });
    expect(mei()).toEqual({
      ...before,
      name: "Mei",
      signature: "On leave",
      updateTime: bench.simulator.world.clock.now(),
    });
    await update({ name: "Mei", signature: "" });
    expect(mei().signature).toBe("");
  });

  test("need a name", async () => {
    expect(await update({ title: "Optician" })).toMatchObject(refusal("000000003"));
    expect(await update({ name: "" })).toMatchObject(refusal("000000003"));
  });
});

describe("another address", () => {
  test("gets a code that changes it once", async () => {
    expect(await askCode()).toMatchObject({ status: 200, text: "" });
    const sent = await newestMessage();
    expect([sent.text("channel"), sent.text("to")]).toEqual(["mail", contact]);
    expect(await check(sent.text("secret"))).toMatchObject({ status: 200, text: "" });
    expect(await change(sent.text("secret"))).toMatchObject({ status: 200, text: "" });
    expect(mei().email).toBe(contact);
    expect(await change(sent.text("secret"))).toMatchObject(refusal("206030001"));
  });

  test("may be a phone number with its country", async () => {
    const phone = { contact: "+85251230000", country: "hongkong" };
    await askCode(phone);
    expect((await newestMessage()).text("channel")).toBe("sms");
    await change(await sentCode(), phone);
    expect(mei()).toMatchObject({ phone: phone.contact, country: phone.country });
  });

  test("has to be one, and nobody else's", async () => {
    expect(await askCode({ contact: "mei" })).toMatchObject(refusal("000000003"));
    const { email } = bench.simulator.world.usersByAccount.need("lin.yue@meridian");
    expect(await askCode({ contact: email })).toMatchObject(refusal("201040020"));
  });
});

describe("a code", () => {
  test("is good for a minute, and for the address it was sent to", async () => {
    await askCode();
    expect(await askCode()).toMatchObject(refusal("206060013"));
    const code = await sentCode();
    expect(await check(code, "mei@other.example.com")).toMatchObject(refusal("206030001"));
    await forward(59);
    expect((await check(code)).status).toBe(200);
    await forward(1);
    expect(await check(code)).toMatchObject(refusal("206030001"));
    expect((await askCode()).status).toBe(200);
  });

  test("is tried five times at most, by checks and changes together", async () => {
    await askCode();
    const code = await sentCode();
    for (let n = 0; n < 4; n += 1) expect(await check("nothing")).toMatchObject(refusal("206030002"));
    expect(await change("nothing")).toMatchObject(refusal("206030002"));
    expect(await change(code)).toMatchObject(refusal("206060015"));
    expect(mei().email).not.toBe(contact);
  });

  test("is needed", async () => {
    expect(await own("PUT /v1/usg/dcs/member/contact", { contact })).toMatchObject(refusal("206030001"));
  });
});
