import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Bench, startBench } from "../test-bench.ts";

const meridian = "651543334";
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

const get = (thirdPartyId: string) =>
  bench.call(`GET /v1/usg/dcs/corp/member/${thirdPartyId}?accountType=1`, { token: admin });
const setStatus = (value: number, ids: string[]) =>
  bench.call(`PUT /v1/usg/dcs/corp/member/status/${value}?accountType=1`, { token: admin, body: ids });

test("users are disabled together, which ends their tokens, and enabled again", async () => {
  const mei = await bench.signIn(meridian, "mei.chen");
  expect((await setStatus(1, ["mei.chen", "li.na"])).status).toBe(200);
  expect((await get("mei.chen")).json).toMatchObject({ status: 1 });
  expect((await bench.call("GET /v1/usg/dcs/member", { token: mei })).status).toBe(401);
  expect((await setStatus(0, ["mei.chen"])).status).toBe(200);
  expect((await get("mei.chen")).json).toMatchObject({ status: 0 });
});

test("a nonce of who was disabled or deleted leads nowhere", async () => {
  const redirected = async (id: string) => {
    const token = await bench.signIn(meridian, id);
    return (await bench.call("POST /v1/usg/acs/auth/portal-ref-nonce", { token })).values.text("nonce");
  };
  const nonces = [await redirected("mei.chen"), await redirected("li.na")];
  await setStatus(1, ["mei.chen"]);
  await bench.call("POST /v1/usg/dcs/corp/member/delete?accountType=1", { token: admin, body: ["li.na"] });
  for (const nonce of nonces) {
    const { status } = await bench.call("POST /__sim/portal-log-in", { body: { nonce } });
    expect(status).toBe(401);
  }
});

test("one unknown name leaves all as they are", async () => {
  const { status, json } = await setStatus(1, ["mei.chen", "nobody"]);
  expect({ status, json }).toMatchObject({ status: 400, json: { error_code: "USG.201040000" } });
  expect((await get("mei.chen")).json).toMatchObject({ status: 0 });
});

test("deleted users are gone, the default administrator stays", async () => {
  const remove = (ids: string[]) =>
    bench.call("POST /v1/usg/dcs/corp/member/delete?accountType=1", { token: admin, body: ids });
  const mei = await bench.signIn(meridian, "mei.chen");
  expect((await remove(["mei.chen"])).status).toBe(200);
  expect((await get("mei.chen")).status).toBe(400);
  expect((await bench.call("GET /v1/usg/dcs/member", { token: mei })).status).toBe(401);
  const owner = await bench.call("POST /v1/usg/dcs/corp/member/delete", {
    token: admin,
    body: [
      (await bench.call("GET /__sim/credentials")).values
        .objects("enterprises")[0]
        ?.object("admin")
        .text("account"),
    ],
  });
  expect(owner).toMatchObject({ status: 400, json: { error_code: "USG.000000003" } });
});

test("the default administrator stays enabled, and a call names a hundred users at most", async () => {
  const disable = (body: string[]) =>
    bench.call("PUT /v1/usg/dcs/corp/member/status/1", { token: admin, body });
  expect((await disable(["admin@meridian"])).status).toBe(400);
  expect((await disable(Array.from({ length: 101 }, (_, i) => `user-${i}`))).status).toBe(400);
});

test("no more users are enabled than are paid for", async () => {
  const { world } = bench.simulator;
  await setStatus(1, ["mei.chen", "li.na"]);
  const enterprise = world.enterprises.need(meridian);
  const soft = world.enabledByCorp.get(meridian).size + 1;
  world.enterprises.update(enterprise, { resources: { ...enterprise.resources, soft } });
  expect(await setStatus(0, ["mei.chen", "li.na"])).toMatchObject({
    status: 400,
    json: { error_code: "USG.201040005" },
  });
  expect((await setStatus(0, ["mei.chen"])).status).toBe(200);
});
