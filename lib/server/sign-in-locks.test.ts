import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { AppError } from "../errors.ts";
import { closeDatabase, db, pool } from "./db.ts";
import { beginTry, dropTry, forgetFailures, forgetOldFailures, lockedFor } from "./sign-in-locks.ts";

beforeAll(freshDatabase);
afterAll(closeDatabase);
beforeEach(() => db().signInLock.deleteMany());

const name = "email:amy@one.test";
const open = () => db().signInLock.updateMany({ data: { lockedUntil: new Date(0) } });

async function fail(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await beginTry(name);
}

test("the fifth failure closes a name for a minute, each later one for twice as long, up to an hour", async () => {
  await fail(4);
  expect(await lockedFor(name)).toBe(0);
  for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
    await fail(1);
    const seconds = await lockedFor(name);
    expect(seconds).toBeGreaterThan(minutes * 60 - 5);
    // The end is kept in whole milliseconds and may have been rounded up.
    expect(seconds).toBeLessThanOrEqual(minutes * 60 + 1);
    await open();
  }
});

test("while it is closed nothing is counted, and the refusal says for how long", async () => {
  await fail(5);
  for (let n = 0; n < 3; n += 1) {
    const error = await beginTry(name).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: "rate_limited",
      details: { reason: "locked", retryAfterSeconds: expect.closeTo(60, -1) },
    });
  }
  expect(await db().signInLock.findFirst()).toMatchObject({ failures: 5 });
});

test("fifty tries at once get no further than tries in a row", async () => {
  const tries = await Promise.allSettled(Array.from({ length: 50 }, () => beginTry(name)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
});

test("success forgets, our own fault does not count, and other names stay open", async () => {
  await fail(5);
  await beginTry("email:ben@one.test");
  await forgetFailures(name);
  await fail(4);
  await beginTry(name);
  await dropTry(name);
  expect(await lockedFor(name)).toBe(0);
});

test("a day later a failure is the first one again, and the old one is cleared away", async () => {
  await fail(4);
  await pool().query(`UPDATE "SignInLock" SET "failedAt" = now() - interval '25 hours'`);
  await fail(1);
  expect(await db().signInLock.findFirst()).toMatchObject({ failures: 1 });
  await pool().query(`UPDATE "SignInLock" SET "failedAt" = now() - interval '25 hours'`);
  expect(await forgetOldFailures()).toBe(1);
});

test("nothing stored says whose name it is", async () => {
  await fail(1);
  expect(JSON.stringify(await db().signInLock.findMany())).not.toContain("amy");
});
