import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { rooms } from "#lib/contract/rooms.ts";
import { db, pool } from "../db.ts";
import { callUpstream } from "./client.ts";
import { admit } from "./quota.ts";
import { forgetWholeBuckets } from "./quota-lease.ts";
import { allow } from "./testing/allow.ts";
import { type Bench, contextOf, startBench } from "./testing/bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
beforeEach(async () => {
  await bench.reset();
  call = { ...call, app: randomUUID() };
});
afterAll(async () => {
  allow(1_000_000, 100_000);
  await bench.close();
});

/** What is still asked for when a test ends must not draw from the next one's buckets. */
let call = { app: "", owner: "amy", route: "GET /x", enterprise: "e-1", isBackground: false };

async function ask(times: number, turn: typeof call = call) {
  const results = await Promise.allSettled(Array.from({ length: times }, () => admit(turn)));
  const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  return { admitted: times - refusals.length, refusals };
}

/** Another process that asks; answers when each of its calls was let through. */
async function taker(times: number, forMs: number): Promise<number[]> {
  const file = fileURLToPath(new URL("./testing/taker.ts", import.meta.url));
  const flags = ["--conditions=react-server", file, call.app, String(times), String(forMs)];
  const child = spawn(process.execPath, flags, { stdio: ["ignore", "pipe", "inherit"] });
  const chunks = await Array.fromAsync(child.stdout);
  return z.array(z.number()).parse(JSON.parse(Buffer.concat(chunks).toString()));
}

/** The most that fell into one second, wherever it begins. */
function fullestSecond(at: readonly number[]): number {
  return Math.max(...at.map((start) => at.filter((t) => t >= start && t < start + 1_000).length));
}

describe("one process", () => {
  it("lets as many through as a minute has, and tells the others when to come back", async () => {
    allow(20, 1_000);
    const { admitted, refusals } = await ask(50);
    expect(admitted).toBe(20);
    for (const error of refusals) expect(error).toMatchObject({ code: "rate_limited" });
    expect(refusals[0].details.retryAfterSeconds).toBeGreaterThan(55);
    expect(refusals[0].details.retryAfterSeconds).toBeLessThan(70);
  });

  it("counts identities and routes apart, and an app's calls together", async () => {
    allow(5, 12);
    expect((await ask(5)).admitted).toBe(5);
    expect((await ask(5, { ...call, owner: "bob" })).admitted).toBe(5);
    const startedAt = performance.now();
    expect((await ask(5, { ...call, route: "GET /y" })).admitted).toBe(5);
    expect(performance.now() - startedAt, "the app's second was used up").toBeGreaterThan(500);
  });

  it("asks the database seldom while it is busy", async () => {
    allow(1_000_000, 100_000);
    await ask(100);
    const query = vi.spyOn(pool(), "query");
    for (let n = 0; n < 5_000; n += 1) await admit(call);
    expect(query.mock.calls.length).toBeLessThan(25);
    query.mockRestore();
  });

  it("leaves a part of the minute to people when background work would take it all", async () => {
    allow(10, 1_000);
    const background = { ...call, isBackground: true };
    let done = 0;
    for (let n = 0; n < 20; n += 1) void admit(background)?.then(() => (done += 1));
    await vi.waitFor(() => expect(done).toBe(8), 3_000);
    expect(await ask(3)).toMatchObject({ admitted: 2, refusals: [{ code: "rate_limited" }] });
    expect(done).toBe(8);
  });

  it("counts what waiting background work begins at once no longer than it must", async () => {
    allow(100, 1_000);
    const wholeInSeconds = async () => {
      const where = { key: { startsWith: `${call.app} ${call.owner}` } };
      const { wholeAt } = await db().quotaBucket.findFirstOrThrow({ where });
      return (wholeAt.getTime() - Date.now()) / 1_000;
    };
    await ask(10, { ...call, isBackground: true });
    expect(await wholeInSeconds()).toBeLessThan(62.5);
    expect(await wholeInSeconds(), "a minute, and what a call may take to be counted").toBeGreaterThan(58);
    await ask(1);
    expect(await wholeInSeconds()).toBeGreaterThan(63);
  });

  it("keeps nothing of a bucket that is whole again", async () => {
    allow(10, 1_000);
    const kept = () => db().quotaBucket.count({ where: { key: { startsWith: call.app } } });
    await ask(1);
    await forgetWholeBuckets();
    expect(await kept()).toBe(2);
    await db().quotaBucket.updateMany({ data: { wholeAt: new Date(Date.now() - 1) } });
    await forgetWholeBuckets();
    expect(await kept()).toBe(0);
  });
});

describe("two processes", () => {
  it("together let no more through than a minute has", async () => {
    allow(40, 1_000);
    const all = (await Promise.all([taker(100, 0), taker(100, 0)])).flat();
    expect(all).toHaveLength(40);
  }, 30_000);

  it("together stay below each second, and use most of it", async () => {
    allow(1_000, 40);
    const all = (await Promise.all([taker(0, 4_000), taker(0, 4_000)])).flat();
    expect(fullestSecond(all)).toBeLessThanOrEqual(40);
    expect(all.length).toBeGreaterThan(60);
  }, 30_000);
});

describe("an upstream that enforces its quota", () => {
  it("refuses nothing, whoever asks how much", async () => {
    allow(30, 20);
    await fetch(`${bench.url}/__sim/quota`, {
      method: "POST",
      body: JSON.stringify({ enabled: true, perMinute: 30, perSecond: 20 }),
    });
    const search = (connection: Bench["own"]) =>
      callUpstream(rooms.search, rooms.search.input.parse({}), {
        identity: { kind: "enterprise" },
        connection,
        context: contextOf(),
      });
    const calls = Array.from({ length: 80 }, (_, n) => search(n % 2 ? bench.own : bench.served));
    const results = await Promise.allSettled(calls);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(60);
    expect((await bench.requests()).filter(({ status }) => status !== 200)).toEqual([]);
  });
});
