import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bench, benchNow, startBench } from "../test-bench.ts";

const meridian = "651543334";
const northwind = "734518826";
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

const device = "/v1/usg/dcs/corp/device";
const refused = { status: 400, json: { error_code: "USG.000000003" } };
const fresh = { name: "Lobby", model: "TE20", sn: "2102350LOBBY", email: "it@example.com" };
const add = (body: object, token = admin) => bench.call(`POST ${device}`, { token, body });
const change = (sn: string, body: object) => bench.call(`PUT ${device}/${sn}`, { token: admin, body });
const show = async (sn: string) => (await bench.call(`GET ${device}/${sn}`, { token: admin })).json;
const remove = (sns: readonly string[], token = admin) =>
  bench.call(`POST ${device}/delete`, { token, body: sns });
const setStatus = (value: number, sns: readonly string[]) =>
  bench.call(`PUT ${device}/status/${value}`, { token: admin, body: sns });
const sent = () => bench.simulator.world.sentSecrets;

function terminal(name: string) {
  const found = [...bench.simulator.world.terminals.values()].find((it) => it.name === name);
  if (!found) throw new Error(`no terminal ${name}`);
  return found;
}

function setResources(resources: object, enableSMS = true) {
  const { enterprises } = bench.simulator.world;
  const enterprise = enterprises.need(meridian);
  enterprises.update(enterprise, { enableSMS, resources: { ...enterprise.resources, ...resources } });
}

describe("a new terminal", () => {
  test("is answered whole, offline, and its contact gets the activation code", async () => {
    const { status, json } = await add({ ...fresh, phone: "+8613911110000", description: "By the door" });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...fresh,
      type: "TE",
      deptCode: "1",
      description: "By the door",
      status: 0,
    });
    expect(await show(fresh.sn)).toEqual(json);
    expect(sent()).toMatchObject([
      { about: "activation-code", channel: "mail", to: "it@example.com", secret: expect.any(String) },
      { about: "activation-code", channel: "sms", to: "+8613911110000" },
    ]);
    expect(JSON.stringify(json)).not.toContain(sent()[0]?.secret);
  });

  test("of another maker gets a password, and nothing is sent where that is not wanted", async () => {
    await add({ ...fresh, model: "cisco" });
    expect(sent()).toMatchObject([{ about: "terminal-password" }]);
    await add({ ...fresh, sn: "2102350OTHER", sendNotify: "0" });
    expect(sent()).toHaveLength(1);
  });

  test("without a serial number is given one by which it can be named", async () => {
    const { sn: _, ...without } = fresh;
    const sn = (await add(without)).values.text("sn");
    expect(await show(sn)).toMatchObject({ name: "Lobby", sn });
  });

  test.each([
    ["a model that is not on the list", { model: "TE99" }, "USG.206040000"],
    ["a department that is not there", { deptCode: "nowhere" }, "USG.000000003"],
    ["neither phone nor e-mail", { email: "" }, "USG.000000003"],
    ["a serial number with a dash", { sn: "2102-350" }, "USG.000000003"],
    ["a serial number of 31 characters", { sn: "1".repeat(31) }, "USG.000000003"],
    ["an empty name", { name: "" }, "USG.000000003"],
    ["an unknown projection mode", { prjCodeMode: 3 }, "USG.000000003"],
  ])("is refused with %s", async (_, wrong, error_code) => {
    expect(await add({ ...fresh, ...wrong })).toMatchObject({ status: 400, json: { error_code } });
    expect(bench.simulator.world.terminalsByCorp.get(meridian).size).toBe(8);
  });

  test("needs a serial number that no enterprise has, and an e-mail address where no SMS is sent", async () => {
    const { sn } = terminal("Harbour Rd 3F");
    expect(await add({ ...fresh, sn })).toMatchObject(refused);
    setResources({}, false);
    expect(await add({ ...fresh, email: undefined, phone: "+8613911110000" })).toMatchObject(refused);
  });

  test("takes one of what was bought for its resolution, or for other makers", async () => {
    setResources({ hard1080p: 6, hard720p: 2, hardThirdParty: 1 });
    expect(await add({ ...fresh, model: "TE10" })).toMatchObject(refused);
    expect(await add({ ...fresh, model: "cisco" })).toMatchObject(refused);
    expect((await add(fresh)).status).toBe(200);
    expect(await add({ ...fresh, sn: "2102350MORE" })).toMatchObject(refused);
    const { json } = await bench.call("GET /v1/usg/dcs/corp/resource", { token: admin });
    expect(json).toMatchObject({
      te1080pHardCount: { sumCount: 6, usedCount: 6 },
      te720pHardCount: { usedCount: 2 },
      thirdPartyHardCount: { usedCount: 1 },
    });
  });
});

describe("a change", () => {
  test("keeps what it does not name", async () => {
    const before = await show(terminal("Clean room").sn);
    const { status, text } = await change(terminal("Clean room").sn, {
      name: "Cleaner room",
      deptCode: "lab",
    });
    expect([status, text]).toEqual([200, ""]);
    expect(await show(terminal("Cleaner room").sn)).toEqual({
      ...Object(before),
      name: "Cleaner room",
      deptCode: "lab",
      deptName: "Advanced Lab",
      deptNamePath: "Meridian Instruments#Advanced Lab",
    });
  });

  test("leaves a terminal with a contact and in a department, and touches nobody else's", async () => {
    const { sn } = terminal("Shanghai 2F foyer");
    expect(await change(sn, { email: "" })).toMatchObject(refused);
    expect(await change(sn, { deptCode: "nowhere" })).toMatchObject(refused);
    expect(await change(terminal("Harbour Rd 3F").sn, { name: "Mine" })).toMatchObject(refused);
    expect(await show(sn)).toMatchObject({ name: "Shanghai 2F foyer", deptCode: "1" });
  });
});

describe("several at once", () => {
  test("are disabled and enabled; those that are so already are passed over", async () => {
    const [on, off] = [terminal("Shanghai board room"), terminal("Old optics lab")];
    expect((await setStatus(1, [on.sn, off.sn])).text).toBe("");
    expect([on.status, off.status]).toEqual([1, 1]);
    await setStatus(0, [on.sn]);
    expect([on.status, off.status]).toEqual([0, 1]);
  });

  test("are left alone when one is unknown, somebody else's, or too many", async () => {
    const { sn } = terminal("Clean room");
    const many = Array.from({ length: 101 }, (_, i) => `T${i}`);
    for (const wrong of [[sn, "NOBODY"], [sn, terminal("Harbour Rd 3F").sn], many, []]) {
      expect(await setStatus(1, wrong)).toMatchObject(refused);
      expect(await remove(wrong)).toMatchObject(refused);
    }
    expect(await show(sn)).toMatchObject({ status: 0 });
  });

  test("are enabled only as far as was bought", async () => {
    const sns = [terminal("Old optics lab").sn, terminal("Firmware bench").sn];
    await setStatus(1, sns);
    setResources({ hard720p: 1 });
    expect(await setStatus(0, sns)).toMatchObject(refused);
    expect(await change(sns[0] ?? "", { status: 0 })).toMatchObject({ status: 200 });
    expect(await change(sns[1] ?? "", { status: 0 })).toMatchObject(refused);
  });

  test("are deleted, which frees their rooms and their serial numbers", async () => {
    const { world } = bench.simulator;
    const { sn, account } = terminal("Clean room");
    const room = [...world.rooms.values()].find((it) => it.vmrName === "Shanghai 1");
    if (!room) throw new Error("no room");
    world.rooms.update(room, { holderId: account });
    expect((await remove([sn, sn])).status).toBe(200);
    expect(await show(sn)).toMatchObject({ error_code: "USG.000000003" });
    expect(room.holderId).toBeNull();
    const theirs = await bench.signIn(northwind);
    expect((await add({ ...fresh, sn, model: "TE10" }, theirs)).status).toBe(200);
  });
});

describe("another activation code", () => {
  const reset = (name: string, body: object) =>
    bench.call(`POST ${device}/${terminal(name).sn}/activecode`, { token: admin, body });

  test("goes where the call says, and only there", async () => {
    const { status, text } = await reset("Clean room", { emailAddr: "door@example.com" });
    expect([status, text]).toEqual([200, ""]);
    expect(sent()).toMatchObject([{ at: benchNow, about: "activation-code", to: "door@example.com" }]);
  });

  test("is given five times in 24 hours", async () => {
    const to = { smsNumber: "+8613911110000", country: "chinaPR" };
    for (let time = 1; time <= 5; time++) expect((await reset("Clean room", to)).status).toBe(200);
    expect(await reset("Clean room", to)).toMatchObject(refused);
    expect((await reset("Firmware bench", to)).status).toBe(200);
    await bench.call("POST /__sim/clock", {
      body: { now: benchNow + 24 * 3_600_000 },
    });
    admin = await bench.signIn(meridian, "lin.yue");
    expect((await reset("Clean room", to)).status).toBe(200);
  });

  test("needs a place to go to, a model that takes one, and a terminal of one's own", async () => {
    expect(await reset("Clean room", {})).toMatchObject(refused);
    expect(await reset("Gdańsk meeting room", { emailAddr: "a@example.com" })).toMatchObject(refused);
    expect(await reset("Harbour Rd 3F", { emailAddr: "a@example.com" })).toMatchObject(refused);
    setResources({}, false);
    expect(await reset("Clean room", { smsNumber: "+8613911110000" })).toMatchObject(refused);
    expect(sent()).toEqual([]);
  });
});
