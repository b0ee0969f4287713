import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bench, startBench } from "../test-bench.ts";

const meridian = "651543334";
const owner = "admin@meridian";
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

const refusal = (code: string, message = "") => ({
  status: 400,
  json: { error_code: code, error_msg: expect.stringContaining(message) },
});
const parameter = "USG.000000003";
const ewa = { name: "Ewa Nowak", email: "ewa@example.com" };
const add = (body: object) => bench.call("POST /v1/usg/dcs/corp/member", { token: admin, body });
const change = (account: string, body: object) =>
  bench.call(`PUT /v1/usg/dcs/corp/member/${encodeURIComponent(account)}`, { token: admin, body });
const get = (account: string) =>
  bench.call(`GET /v1/usg/dcs/corp/member/${encodeURIComponent(account)}`, { token: admin });
const world = () => bench.simulator.world;

describe("adding a user", () => {
  test("answers the whole of it, with number and personal ID, and tells the person the password", async () => {
    const body = { ...ewa, account: "ewa@meridian", thirdAccount: "ewa", deptCode: "eng", title: "Engineer" };
    const { status, json } = await add(body);
    expect({ status, json }).toMatchObject({
      status: 200,
      json: {
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        userAccount: "ewa@meridian",
        thirdAccount: "ewa",
        sipNum: expect.stringMatching(/^\+99111\d{12}$/),
        deptName: "Engineering",
        status: 0,
        sortLevel: 10_000,
        hidePhone: false,
        country: "chinaPR",
        vmrList: [{ vmrMode: 0 }],
      },
    });
    expect((await get("ewa@meridian")).json).toEqual(json);
    expect((await bench.call("GET /__sim/messages")).json).toMatchObject([
      { about: "new-account", channel: "mail", to: ewa.email, account: "ewa@meridian" },
    ]);
    expect(JSON.stringify(json)).not.toContain(world().sentSecrets[0]?.secret);
  });

  test("needs only a name and a way to reach the person, and can be quiet", async () => {
    const answer = await add({ ...ewa, sendNotify: "0" });
    expect(answer.values.text("userAccount")).toMatch(/^Auto-[0-9a-f]{32}$/);
    expect((await bench.call("GET /__sim/messages")).json).toEqual([]);
    expect(await add({ name: "Nobody" })).toMatchObject(refusal(parameter, "Phone or e-mail"));
    const enterprise = world().enterprises.need(meridian);
    world().enterprises.update(enterprise, { enableSMS: false });
    expect(await add({ name: "Phone only", phone: "+8613911110000" })).toMatchObject(
      refusal(parameter, "e-mail address is needed"),
    );
  });

  test("makes the first log-in one that must choose a password", async () => {
    await add({ ...ewa, account: "ewa@meridian", pwd: "Harbour-7" });
    expect(world().usersByAccount.need("ewa@meridian")).toMatchObject({
      password: "Harbour-7",
      firstLogin: true,
    });
    expect(await add({ ...ewa, account: "other", email: "o@example.com", pwd: "aaaaaaaa" })).toMatchObject({
      status: 400,
      json: { error_code: "USG.206030008" },
    });
  });

  test.each([
    ["an account of any enterprise", { account: "zhang.san@northwind" }, "USG.201040001"],
    ["a third-party id of its own", { thirdAccount: "mei.chen" }, "USG.201040001"],
    ["a phone number", { phone: "+8613900000002" }, "USG.201040020"],
    ["an e-mail address", { email: "mei.chen@meridian.example.com" }, "USG.201040020"],
    ["no department of that code", { deptCode: "nowhere" }, parameter],
    ["an account of digits only", { account: "12345678" }, parameter],
    ["a dot behind the @", { account: "ewa@.meridian" }, parameter],
  ])("refuses %s, and adds nobody", async (_, clash, code) => {
    const before = world().users.size;
    expect(await add({ ...ewa, ...clash })).toMatchObject(refusal(code));
    expect(world().users.size).toBe(before);
  });

  test("takes another enterprise's third-party id, and an account whose user is gone", async () => {
    expect((await add({ ...ewa, thirdAccount: "zhang.san", account: "ewa@meridian" })).status).toBe(200);
    const first = (await get("ewa@meridian")).values.text("id");
    await bench.call("POST /v1/usg/dcs/corp/member/delete", { token: admin, body: ["ewa@meridian"] });
    const again = await add({ ...ewa, account: "ewa@meridian" });
    expect(again.status).toBe(200);
    expect(again.values.text("id")).not.toBe(first);
  });

  test("ends where the licences do", async () => {
    const enterprise = world().enterprises.need(meridian);
    const { size } = world().usersByCorp.get(meridian);
    const resources = { ...enterprise.resources, soft: size + 1 };
    world().enterprises.update(enterprise, { resources });
    expect((await add(ewa)).status).toBe(200);
    expect(await add({ name: "One more", email: "more@example.com" })).toMatchObject(
      refusal("USG.201040005"),
    );
  });

  test("is the administrators' only", async () => {
    const token = await bench.signIn(meridian, "mei.chen");
    expect((await bench.call("POST /v1/usg/dcs/corp/member", { token, body: ewa })).status).toBe(403);
  });
});

describe("modifying a user", () => {
  test("changes what is there and nothing else", async () => {
    const before = (await get("mei.chen@meridian")).json;
    const { json } = await change("mei.chen@meridian", { title: "Head of optics", deptCode: "lab" });
    expect(json).toEqual({
      ...Object(before),
      title: "Head of optics",
      deptCode: "lab",
      deptName: "Advanced Lab",
      deptNamePath: "Meridian Instruments#Advanced Lab",
    });
  });

  test("keeps a person within reach, and addresses to one person", async () => {
    expect((await change("mei.chen@meridian", { phone: "" })).json).toMatchObject({ phone: "" });
    expect(await change("mei.chen@meridian", { email: "" })).toMatchObject(refusal(parameter, "Phone"));
    expect(await change("mei.chen@meridian", { phone: "+8613900000001" })).toMatchObject(
      refusal("USG.201040020"),
    );
    const same = { email: "mei.chen@meridian.example.com" };
    expect((await change("mei.chen@meridian", same)).status).toBe(200);
  });

  test("gives another personal meeting ID, unless somebody has it", async () => {
    const vmrId = "955500001";
    const { json } = await change("mei.chen@meridian", { vmrId });
    expect(json).toMatchObject({ vmrList: [{ vmrMode: 0, vmrId }, {}, {}] });
    expect(await change("tom.becker@meridian", { vmrId })).toMatchObject(refusal(parameter, "cannot be had"));
  });

  test("disables, which ends tokens, and enables within the licences; never disables the owner", async () => {
    const mei = await bench.signIn(meridian, "mei.chen");
    await change("mei.chen@meridian", { status: 1 });
    expect((await bench.call("GET /v1/usg/dcs/member", { token: mei })).status).toBe(401);
    const enterprise = world().enterprises.need(meridian);
    const soft = world().enabledByCorp.get(meridian).size;
    world().enterprises.update(enterprise, { resources: { ...enterprise.resources, soft } });
    expect(await change("mei.chen@meridian", { status: 0 })).toMatchObject(refusal("USG.201040005"));
    expect(await change(owner, { status: 1 })).toMatchObject(refusal(parameter, "default administrator"));
  });

  test("finds nobody in another enterprise", async () => {
    expect(await change("zhang.san@northwind", { title: "x" })).toMatchObject(refusal("USG.201040000"));
  });
});
