import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Bench, startBench } from "../test-bench.ts";

const flagship = "651543334";
const standard = "734518826";
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());
beforeEach(() => bench.call("POST /__sim/reset"));

async function invite(corpId: string, contact: string, more: object = {}) {
  const token = await bench.signIn(corpId);
  const body = { name: "Ewa Nowak", contact, ...more };
  return bench.call("POST /v1/usg/dcs/corp/member/add", { token, body });
}
const messages = async () => (await bench.call("GET /__sim/messages")).json;

test("a flagship enterprise has a new person at once, who gets a password", async () => {
  expect((await invite(flagship, "13911110000", { deptCode: "eng", title: "Guest" })).json).toEqual({
    userExist: false,
  });
  expect(bench.simulator.world.usersByPhone.need("+8613911110000")).toMatchObject({
    corpId: flagship,
    deptCode: "eng",
    title: "Guest",
    firstLogin: true,
  });
  expect(await messages()).toMatchObject([{ about: "new-account", channel: "sms", to: "+8613911110000" }]);
});

test("elsewhere a new person is asked to register, once", async () => {
  const { size } = bench.simulator.world.users;
  expect((await invite(standard, "ewa@example.com")).json).toEqual({ userExist: false });
  expect(bench.simulator.world.users.size).toBe(size);
  expect(await messages()).toMatchObject([{ about: "invitation", channel: "mail", to: "ewa@example.com" }]);
  expect((await invite(standard, "ewa@example.com")).json).toMatchObject({ error_code: "USG.201040045" });
});

test("somebody with an account elsewhere is asked, whatever the edition", async () => {
  expect((await invite(flagship, "+8613900000011")).json).toEqual({ userExist: true });
  expect(bench.simulator.world.usersByPhone.need("+8613900000011").corpId).toBe(standard);
});

test.each([
  ["who is there already", "mei.chen@meridian.example.com", {}, "USG.201040046"],
  ["who owns another enterprise", "admin@northwind.example.com", {}, "USG.201040043"],
  ["by what is no address", "ewa", {}, "USG.000000003"],
  ["into a department that is not there", "ewa@example.com", { deptCode: "nowhere" }, "USG.000000003"],
])("nobody is invited %s", async (_, contact, more, code) => {
  const { status, json } = await invite(flagship, contact, more);
  expect({ status, json }).toMatchObject({ status: 400, json: { error_code: code } });
  expect(await messages()).toEqual([]);
});

test("a flagship enterprise without licences adds nobody", async () => {
  const { world } = bench.simulator;
  const enterprise = world.enterprises.need(flagship);
  const soft = world.usersByCorp.get(flagship).size;
  world.enterprises.update(enterprise, { resources: { ...enterprise.resources, soft } });
  expect((await invite(flagship, "ewa@example.com")).json).toMatchObject({ error_code: "USG.201040005" });
});
