import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { closeDatabase, db } from "./db.ts";
import { forgetWholeLimits, forgive, limit } from "./rate-limit.ts";

beforeAll(freshDatabase);
afterAll(closeDatabase);

const three = { max: 3, perSeconds: 60 };

async function tryTimes(key: string, times: number): Promise<number> {
  const tries = await Promise.allSettled(Array.from({ length: times }, () => limit(key, three)));
  return tries.filter(({ status }) => status === "fulfilled").length;
}

test("exactly the allowance passes, however many ask at once", async () => {
  expect(await tryTimes("burst", 20)).toBe(3);
});

test("the refusal says when to come back, and does not count", async () => {
  await tryTimes("later", 20);
  const refusal = { code: "rate_limited", details: { retryAfterSeconds: expect.any(Number) } };
  const error = await limit("later", three).catch((caught) => caught);
  expect(error).toMatchObject(refusal);
  expect(error.details.retryAfterSeconds).toBeGreaterThan(15);
  expect(error.details.retryAfterSeconds).toBeLessThanOrEqual(20);
});

test("the allowance comes back steadily", async () => {
  const two = { max: 2, perSeconds: 600 };
  await limit("steady", two);
  await limit("steady", two);
  await expect(limit("steady", two)).rejects.toMatchObject({ code: "rate_limited" });
  await db().$executeRaw`UPDATE "RateLimit" SET "wholeAt" = "wholeAt" - interval '301 s'`;
  await limit("steady", two);
  await expect(limit("steady", two)).rejects.toMatchObject({ code: "rate_limited" });
});

test("a forgiven use does not count", async () => {
  for (let n = 0; n < 10; n += 1) {
    await limit("forgiven", three);
    await forgive("forgiven", three);
  }
  expect(await tryTimes("forgiven", 5)).toBe(3);
});

test("keys are stored as hashes, and forgotten when whole again", async () => {
  await limit("account:amy@one.test", { max: 1000, perSeconds: 0.001 });
  const rows = await db().rateLimit.findMany();
  expect(JSON.stringify(rows)).not.toContain("amy");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await forgetWholeLimits()).toBeGreaterThan(0);
});
