import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "../db.ts";
import { checkAccount } from "./check-account.ts";
import { submitCredentials } from "./password-sign-in.ts";
import { allow } from "./testing/allow.ts";
import { type Bench, startBench } from "./testing/bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
beforeEach(async () => {
  await bench.reset();
  await db().quotaBucket.deleteMany();
});
afterAll(() => bench.close());

const usedUp = { code: "rate_limited", details: { retryAfterSeconds: expect.any(Number) } };
const home = () => ({ origin: bench.own.origin, corpId: bench.credentials.own.corpId });
const check = (change: { password?: string } = {}) =>
  checkAccount({ ...home(), corpId: "" }, { ...bench.credentials.own.admin, ...change }, "request-1");

it("takes its place among all sign-ins by account, and sends nothing when it gets none", async () => {
  allow(3, 1_000);
  const { admin, corpId } = bench.credentials.own;
  expect(await check()).toMatchObject({ account: admin.account, corpId });
  await expect(check({ password: "wrong" })).rejects.toMatchObject({ code: "upstream_rejected" });
  await submitCredentials(home(), admin, "request-1");
  await expect(check()).rejects.toMatchObject(usedUp);
  await expect(submitCredentials(home(), admin, "request-1")).rejects.toMatchObject(usedUp);
  const asked = (await bench.requests()).filter(({ url }) => url === "/v1/usg/acs/auth/account");
  expect(asked).toHaveLength(3);
});

it("costs nothing for an account that is never sent", async () => {
  allow(1, 1_000);
  const colon = { account: "a:b", password: "x" };
  for (let n = 0; n < 2; n += 1) {
    await expect(checkAccount(home(), colon, "request-1")).rejects.toMatchObject({
      details: { reason: "account_refused" },
    });
  }
  await check();
});
