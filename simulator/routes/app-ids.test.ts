import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { authorization, type Bench, benchNow, startBench } from "../test-bench.ts";

const meridian = "651543334";
const path = "/v2/usg/acs/corp/app";
const refused = { status: 401, json: { error_code: "USG.206010025" } };
const unknown = { status: 400, json: { error_code: "USG.000000003" } };

let bench: Bench;
let owner: string;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.call("POST /__sim/reset");
  owner = await bench.signIn(meridian);
});

const create = async (body: object = { app_name: "intranet" }, token = owner) => {
  const answer = await bench.call(`POST ${path}`, { token, body });
  expect(answer.status).toBe(200);
  return { appId: answer.values.text("app_id"), appKey: answer.values.text("app_key"), ...answer };
};
const list = async (query = "") => (await bench.call(`GET ${path}s${query}`, { token: owner })).values;
const change = (appId: string, body: object) => bench.call(`PUT ${path}/${appId}`, { token: owner, body });
const reset = (appId: string) => bench.call(`PUT ${path}/${appId}/reset`, { token: owner });
const remove = (appId: string, token = owner) => bench.call(`DELETE ${path}/${appId}`, { token });
const later = (days: number) =>
  bench.call("POST /__sim/clock", { body: { advanceSeconds: days * 24 * 3600 } });

function logIn(appId: string, appKey: string) {
  const nonce = "n".repeat(32);
  return bench.call("POST /v2/usg/acs/auth/appauth", {
    body: { appId, clientType: 72, expireTime: 0, nonce, userId: "mei.chen" },
    headers: { Authorization: authorization(appId, appKey, [appId, "mei.chen", 0, nonce]) },
  });
}

test("a new application has its key in clear and signs people of its enterprise in at once", async () => {
  const { appId, appKey, json } = await create({ app_name: "intranet", description: "Staff 员工" });
  expect(json).toEqual({
    app_name: "intranet",
    app_id: expect.stringMatching(/^\w{1,64}$/),
    app_key: expect.stringMatching(/^\w{32,128}$/),
    description: "Staff 员工",
    create_time: "2026-03-02 09:00:00",
    last_update_time: "2026-03-02 09:00:00",
    status: 0,
  });
  expect((await logIn(appId, appKey)).json).toMatchObject({
    user: { thirdAccount: "mei.chen", companyId: meridian, appId },
  });
});

test("the list has keys too, is paged, and is the enterprise's own", async () => {
  for (const app_name of ["b", "a", "c"]) await create({ app_name });
  const first = await list();
  expect([first.int("offset"), first.int("limit"), first.int("count")]).toEqual([0, 10, 4]);
  const names = first.objects("data").map((it) => it.text("app_name"));
  expect(names).toEqual(["Meridian Instruments portal", "b", "a", "c"]);
  expect(first.objects("data").every((it) => it.text("app_key").length === 64)).toBe(true);
  const second = (await list("?offset=2&limit=2")).objects("data");
  expect(second.map((it) => it.text("app_name"))).toEqual(["a", "c"]);
  const theirs = await bench.call(`GET ${path}s`, { token: await bench.signIn("734518826") });
  expect(theirs.values.int("count")).toBe(1);
});

test("a change writes what it names, leaves the rest and moves the time of the last update", async () => {
  const { appId, appKey } = await create({ app_name: "intranet", description: "Staff" });
  await later(1);
  owner = await bench.signIn(meridian);
  expect((await change(appId, { app_name: "portal" })).json).toMatchObject({
    app_name: "portal",
    app_key: appKey,
    description: "Staff",
    create_time: "2026-03-02 09:00:00",
    last_update_time: "2026-03-03 09:00:00",
    status: 0,
  });
  expect((await change(appId, { description: "" })).json).toMatchObject({
    app_name: "portal",
    description: "",
  });
});

test("a disabled application signs nobody in until it is enabled again", async () => {
  const { appId, appKey } = await create();
  const token = (await logIn(appId, appKey)).values.text("accessToken");
  expect((await change(appId, { status: 1 })).json).toMatchObject({ status: 1 });
  expect(await logIn(appId, appKey)).toMatchObject(refused);
  expect((await bench.call("GET /v1/usg/dcs/member", { token })).status).toBe(200);
  await change(appId, { status: 0 });
  expect((await logIn(appId, appKey)).status).toBe(200);
});

test("a deleted application signs nobody in and is nowhere any more", async () => {
  const { appId, appKey } = await create();
  expect(await remove(appId)).toMatchObject({ status: 200, text: "" });
  expect(await logIn(appId, appKey)).toMatchObject(refused);
  expect((await list()).int("count")).toBe(1);
  expect(await remove(appId)).toMatchObject(unknown);
});

describe("a reset key", () => {
  test("is answered and listed; the one before it is shown nowhere and works for a month", async () => {
    const { appId, appKey } = await create();
    await later(1);
    owner = await bench.signIn(meridian);
    const answer = await reset(appId);
    const fresh = answer.values.text("app_key");
    expect(fresh).not.toBe(appKey);
    expect(answer.values.text("last_update_time")).toBe("2026-03-03 09:00:00");
    const listed = await bench.call(`GET ${path}s`, { token: owner });
    expect(listed.text).toContain(fresh);
    expect(listed.text).not.toContain(appKey);

    await later(30 - 1 / 24);
    expect([(await logIn(appId, appKey)).status, (await logIn(appId, fresh)).status]).toEqual([200, 200]);
    await later(1 / 24);
    expect(await logIn(appId, appKey)).toMatchObject(refused);
    expect((await logIn(appId, fresh)).status).toBe(200);
  });

  test("ends the key before the last at once", async () => {
    const { appId, appKey: first } = await create();
    const second = (await reset(appId)).values.text("app_key");
    const third = (await reset(appId)).values.text("app_key");
    expect(await logIn(appId, first)).toMatchObject(refused);
    expect([(await logIn(appId, second)).status, (await logIn(appId, third)).status]).toEqual([200, 200]);
  });

  test("of an application that signs the portal in shows under /__sim/credentials", async () => {
    const [seeded] = bench.simulator.world.appsByCorp.get(meridian);
    const answer = await reset(seeded?.appId ?? "");
    const { text } = await bench.call("GET /__sim/credentials");
    expect(text).toContain(answer.values.text("app_key"));
  });
});

test("ordinary administrators may delete and nothing else; users and the SP's may not even that", async () => {
  const { appId } = await create();
  const admin = await bench.signIn(meridian, "lin.yue");
  const body = { app_name: "mine" };
  const calls = [`POST ${path}`, `GET ${path}s`, `PUT ${path}/${appId}`, `PUT ${path}/${appId}/reset`];
  for (const call of calls) {
    const extras = call.startsWith("GET") ? {} : { body };
    expect((await bench.call(call, { token: admin, ...extras })).status).toBe(403);
  }
  for (const token of [await bench.signIn(meridian, "mei.chen"), await bench.signIn()]) {
    expect((await remove(appId, token)).status).toBe(403);
  }
  expect((await remove(appId, admin)).status).toBe(200);
});

test("another enterprise's application answers like one that does not exist", async () => {
  const { appId } = await create({ app_name: "theirs" }, await bench.signIn("734518826"));
  for (const id of [appId, "nowhere"]) {
    expect(await change(id, { app_name: "mine" })).toMatchObject(unknown);
    expect(await reset(id)).toMatchObject(unknown);
    expect(await remove(id)).toMatchObject(unknown);
  }
  expect(bench.simulator.world.apps.need(appId)).toMatchObject({ appName: "theirs", createTime: benchNow });
});

test("an id of other characters or of more than 64 is refused", async () => {
  expect((await change("a-b", { status: 1 })).status).toBe(400);
  expect((await change("x".repeat(65), { status: 1 })).status).toBe(400);
});
