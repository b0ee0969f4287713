import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bench, startBench } from "../test-bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());

test("an administrator reads the own enterprise", async () => {
  const token = await bench.signIn("820117450");
  const { json } = await bench.call("GET /v1/usg/dcs/corp", { token });
  expect(json).toMatchObject({
    id: "820117450",
    name: "启明科技",
    adminName: "赵启明",
    account: "admin@qiming",
    country: "chinaPR",
    enableSMS: true,
    autoUserCreate: false,
    corpType: 0,
  });
});

test("resources tell what was bought and what is used", async () => {
  const token = await bench.signIn("651543334");
  const { json } = await bench.call("GET /v1/usg/dcs/corp/resource", { token });
  expect(json).toMatchObject({
    teSoftCount: { sumCount: 500, trialCount: 0, expiredCount: 0, expiringCount: 0, usedCount: 120 },
    confCallCount: { sumCount: 300 },
    singleConfCallCount: 500,
    confLength: 1440,
    enablePstn: false,
  });
  expect(json).toMatchObject({
    vmr: expect.arrayContaining([
      expect.objectContaining({ vmrName: "VMR 50", vmrPkgParties: 50, vmrPkgCount: 6, vmrPkgUsedCount: 3 }),
    ]),
  });
});

test("the provider lists its enterprises and searches them by name, id and administrator", async () => {
  const token = await bench.signIn();
  const ids = async (query = "") =>
    (await bench.call(`GET /v1/usg/dcs/sp/corp${query}`, { token })).values
      .objects("data")
      .map((it) => it.text("id"));
  expect(await ids()).toEqual(["651543334", "734518826", "820117450"]);
  for (const key of ["HARBOUR", "734518826", "admin@northwind"]) {
    expect(await ids(`?searchKey=${encodeURIComponent(key)}`)).toEqual(["734518826"]);
  }
  const { json } = await bench.call("GET /v1/usg/dcs/sp/corp?limit=1", { token });
  expect(json).toMatchObject({
    count: 3,
    data: [
      {
        basicInfo: { name: "Meridian Instruments", spId: bench.simulator.world.spId },
        adminInfo: { account: "admin@meridian", adminType: 0 },
        resInfo: { corpVcRes: { teSoftCount: 500, confCallCount: 300 } },
      },
    ],
  });
});
