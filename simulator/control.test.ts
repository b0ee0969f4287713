import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bench, benchNow, startBench } from "./test-bench.ts";

const meridian = "651543334";
const me = "GET /v1/usg/dcs/member";

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

const addFault = (body: object) => bench.call("POST /__sim/faults", { body });

describe("faults", () => {
  test("status: the upstream's error body, or a body of one's own, as often as asked", async () => {
    await addFault({ match: me, kind: "status", status: 500, code: "USG.000000002", times: 2 });
    const failed = { status: 500, json: { error_code: "USG.000000002" } };
    expect(await bench.call(me, { token })).toMatchObject(failed);
    expect((await bench.call("GET /v1/usg/dcs/member/vmr", { token })).status).toBe(200);
    expect(await bench.call(me, { token })).toMatchObject(failed);
    expect((await bench.call(me, { token })).status).toBe(200);
    await addFault({ match: "*", kind: "status", status: 502, body: "<html>Bad gateway</html>" });
    expect(await bench.call(me, { token })).toMatchObject({ status: 502, text: "<html>Bad gateway</html>" });
  });

  test("cut: a 200 whose JSON ends too early", async () => {
    await addFault({ match: me, kind: "cut" });
    const answer = await bench.call(me, { token });
    expect(answer).toMatchObject({ status: 200, json: undefined });
    expect(answer.text).toMatch(/^\{"id":/);
  });

  test("reset: the connection breaks", async () => {
    await addFault({ match: me, kind: "reset" });
    await expect(bench.call(me, { token })).rejects.toThrow("fetch failed");
  });

  test("hang: no answer, and the log shows the request without one", async () => {
    await addFault({ match: me, kind: "hang" });
    const signal = AbortSignal.timeout(150);
    const path = `${bench.origin}/v1/usg/dcs/member`;
    await expect(fetch(path, { headers: { "X-Access-Token": token }, signal })).rejects.toThrow("timeout");
    const log = await bench.call("GET /__sim/requests");
    expect(Array.isArray(log.json) && log.json.at(-1)).toMatchObject({ status: null, ms: null });
  });

  test("delay and slow-body: the whole answer, late", async () => {
    for (const kind of ["delay", "slow-body"]) {
      await addFault({ match: me, kind, ms: 120 });
      const start = performance.now();
      expect((await bench.call(me, { token })).json).toMatchObject({ thirdAccount: "mei.chen" });
      expect(performance.now() - start).toBeGreaterThan(100);
    }
  });

  test("dead-token: the token is gone for good", async () => {
    await addFault({ match: me, kind: "dead-token" });
    expect(await bench.call(me, { token })).toMatchObject({
      status: 401,
      json: { error_code: "USG.000000004" },
    });
    expect((await bench.call(me, { token })).status).toBe(401);
  });

  test("times 0 lasts until cleared; a probability strikes the same calls in every run", async () => {
    const pattern = async () => {
      await addFault({ match: me, kind: "status", times: 0, probability: 0.5 });
      const statuses: number[] = [];
      for (let i = 0; i < 20; i++) statuses.push((await bench.call(me, { token })).status);
      await bench.call("DELETE /__sim/faults");
      return statuses;
    };
    const first = await pattern();
    expect(new Set(first)).toEqual(new Set([200, 503]));
    expect(await pattern()).toEqual(first);
    expect((await bench.call("GET /__sim/faults")).json).toEqual([]);
  });

  test("what is not a fault is refused", async () => {
    expect((await addFault({ kind: "explode" })).status).toBe(400);
    expect((await addFault({ kind: "delay", ms: "long" })).status).toBe(400);
  });
});

test("the clock can be read, set, advanced and reset", async () => {
  const clock = async (body: object) => (await bench.call("POST /__sim/clock", { body })).values.int("now");
  expect((await bench.call("GET /__sim/clock")).json).toEqual({ now: benchNow });
  expect(await clock({ advanceSeconds: 90 })).toBe(benchNow + 90_000);
  expect(await clock({ now: 5000, advanceSeconds: 1 })).toBe(6000);
  expect(await clock({ reset: true })).toBe(benchNow);
});

describe("quota", () => {
  test("counts by caller and API, tells what remains, and lets the next minute in", async () => {
    await bench.call("POST /__sim/quota", { body: { enabled: true, perMinute: 2 } });
    const first = await bench.call(me, { token });
    expect(first.headers.get("x-apig-ratelimit-api")).toBe("remain:1,limit:2,time:1 minute");
    await bench.call(me, { token });
    expect(await bench.call(me, { token })).toMatchObject({ status: 429, json: { error_code: "APIG.0308" } });
    expect((await bench.call("GET /v1/usg/dcs/member/vmr", { token })).status).toBe(200);
    const lin = await bench.signIn(meridian, "lin.yue");
    expect((await bench.call(me, { token: lin })).status).toBe(200);
    await bench.call("POST /__sim/clock", { body: { advanceSeconds: 60 } });
    expect((await bench.call(me, { token })).status).toBe(200);
  });

  test("counts all callers of one application by the second", async () => {
    const lin = await bench.signIn(meridian, "lin.yue");
    await bench.call("POST /__sim/quota", { body: { enabled: true, perSecond: 2 } });
    expect((await bench.call(me, { token })).status).toBe(200);
    expect((await bench.call(me, { token: lin })).status).toBe(200);
    expect((await bench.call("GET /v1/usg/dcs/member/vmr", { token: lin })).status).toBe(429);
  });

  test("is off until switched on", async () => {
    for (let i = 0; i < 210; i++) expect((await bench.call(me, { token })).status).toBe(200);
  });
});

describe("the request log", () => {
  test("shows what came, secrets included, and not the controls", async () => {
    await bench.call("POST /v1/usg/dcs/corp/vmr/delete?x=1", { token, body: ["a", "b"] });
    await bench.call("GET /v1/nowhere");
    const { json } = await bench.call("GET /__sim/requests");
    expect(json).toMatchObject([
      { method: "POST", url: "/v2/usg/acs/auth/appauth", body: { userId: "mei.chen" } },
      {
        at: new Date(benchNow).toISOString(),
        method: "POST",
        url: "/v1/usg/dcs/corp/vmr/delete?x=1",
        headers: { "x-access-token": token },
        body: ["a", "b"],
        status: 403,
        ms: expect.any(Number),
      },
      { url: "/v1/nowhere", status: 404, caller: null },
    ]);
    expect(json).toHaveLength(3);
  });
});

test("a reset brings the seeds back: users, tokens, clock, log, faults, quota", async () => {
  await bench.call("POST /__sim/clock", { body: { advanceSeconds: 500 } });
  await addFault({ kind: "hang", times: 0 });
  const { world } = bench.simulator;
  world.users.update(world.usersByAccount.need("mei.chen@meridian"), { name: "Changed" });
  expect((await bench.call("POST /__sim/reset")).json).toEqual({ scale: "small" });
  expect((await bench.call(me, { token })).status).toBe(401);
  const again = await bench.signIn(meridian, "mei.chen");
  expect((await bench.call(me, { token: again })).json).toMatchObject({ name: "Chen Mei 陈梅" });
  expect((await bench.call("GET /__sim/clock")).json).toEqual({ now: benchNow });
  expect((await bench.call("POST /__sim/reset", { body: { scale: "huge" } })).status).toBe(400);
});

test("the credentials sign in as everybody they name", async () => {
  const { values } = await bench.call("GET /__sim/credentials");
  const enterprises = values.objects("enterprises");
  expect(enterprises.map((it) => it.text("name"))).toEqual([
    "Meridian Instruments",
    "Northwind Harbour",
    "启明科技",
  ]);
  expect(values.object("sp").text("appId")).toMatch(/^[0-9a-f]{32}$/);
  expect(values.object("sp").text("appKey")).toHaveLength(64);
  const people = [
    values.object("sp"),
    ...enterprises.flatMap((it) => [it.object("admin"), ...it.objects("users").slice(0, 2)]),
  ];
  for (const person of people) {
    const account = person.text("account");
    const Authorization = `Basic ${btoa(`${account}:${person.text("password")}`)}`;
    const answer = await bench.call("POST /v1/usg/acs/auth/account", {
      headers: { Authorization },
      body: { account, clientType: 72 },
    });
    expect(answer.status).toBe(200);
  }
});

describe("on the wire", () => {
  test("a request id comes back, or one is made; errors carry it", async () => {
    const mine = await bench.call(me, { headers: { "X-Request-ID": "5f0c-mine" } });
    expect(mine.headers.get("x-request-id")).toBe("5f0c-mine");
    expect(mine.json).toMatchObject({ request_id: "5f0c-mine" });
    expect((await bench.call(me, { token })).headers.get("x-request-id")).toMatch(/^[0-9a-f]{32}$/);
  });

  test("a body that is not JSON, and one that is too large", async () => {
    const post = (body: string) =>
      fetch(`${bench.origin}/v1/usg/acs/auth/account`, {
        method: "POST",
        body,
        headers: { "Content-Type": "application/json" },
      });
    const malformed = await post('{"account":');
    expect([malformed.status, await malformed.json()]).toMatchObject([400, { error_code: "USG.000000003" }]);
    expect((await post(JSON.stringify("x".repeat(1024 * 1024)))).status).toBe(413);
  });

  test("an unknown route, a known path with another method, and broken percent-encoding answer 404", async () => {
    for (const route of [
      "GET /v1/usg/nowhere",
      "PATCH /v1/usg/dcs/member",
      "GET /v1/usg/dcs/corp/member/%E0%A4%A",
    ]) {
      expect(await bench.call(route, { token })).toMatchObject({
        status: 404,
        json: { error_code: "APIG.0101" },
      });
    }
  });

  test.each([
    ["localhost:4000", 200],
    ["127.0.0.1", 200],
    ["[::1]:4000", 200],
    ["evil.example", 421],
    ["localhost.evil.example:4000", 421],
  ])("a request for host %s answers %i", async (host, status) => {
    const answered = await new Promise((resolve, reject) => {
      const { port } = bench;
      const call = request(
        { port, host: "127.0.0.1", path: "/__sim/clock", headers: { host } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      call.on("error", reject).end();
    });
    expect(answered).toBe(status);
  });
});
