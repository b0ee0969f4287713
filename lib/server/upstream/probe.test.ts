import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "../db.ts";
import { signIn } from "./identity-sign-in.ts";
import { type Candidate, probe } from "./probe.ts";
import { allow } from "./testing/allow.ts";
import { type Bench, startBench } from "./testing/bench.ts";
import { mei } from "./testing/names.ts";

let bench: Bench;
let candidate: Candidate;
beforeAll(async () => {
  bench = await startBench();
  const { appId, appKey } = bench.credentials.own;
  candidate = { kind: "enterprise", host: bench.url, appId, appKey };
});
beforeEach(async () => {
  await bench.reset();
  await db().quotaBucket.deleteMany();
});
afterAll(() => bench.close());

const trial = (change: Partial<Candidate> = {}) => probe({ ...candidate, ...change }, "request-1");
const usedUp = { code: "rate_limited", details: { retryAfterSeconds: expect.any(Number) } };
const appRefused = { details: { reason: "app_refused" } };

it("says who a trial became, and leaves no token behind", async () => {
  const { corpId } = bench.credentials.own;
  expect(await trial()).toEqual({ kind: "enterprise", corpId });
  const [signedIn, signedOut] = await bench.requests();
  expect(signedIn).toMatchObject({ url: "/v2/usg/acs/auth/appauth", status: 200 });
  expect(signedOut).toMatchObject({ method: "DELETE", url: "/v1/usg/acs/token", status: 200 });
});

it("takes its place among the sign-ins of a registered app, and sends nothing when it gets none", async () => {
  allow(3, 1_000);
  await signIn(bench.own, mei, "request-1");
  await trial();
  await trial();
  await expect(trial()).rejects.toMatchObject(usedUp);
  await expect(signIn(bench.own, mei, "request-1")).rejects.toMatchObject(usedUp);
  expect(await bench.signIns()).toHaveLength(3);
});

it("counts an app that nobody has registered by its id, and no other app with it", async () => {
  allow(2, 1_000);
  const unknown = { appId: "5b0e6f1c2d3a49788695a4b3c2d1e0ff" };
  for (let n = 0; n < 2; n += 1) await expect(trial(unknown)).rejects.toMatchObject(appRefused);
  await expect(trial(unknown)).rejects.toMatchObject(usedUp);
  await expect(trial({ appId: "another" })).rejects.toMatchObject(appRefused);
  await trial();
  expect(await bench.signIns()).toHaveLength(4);
});

it("waits for its app's second like every other call", async () => {
  allow(1_000, 2);
  const startedAt = performance.now();
  for (let n = 0; n < 3; n += 1) await trial();
  expect(performance.now() - startedAt).toBeGreaterThan(500);
});
