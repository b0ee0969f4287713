import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "../db.ts";
import { catchJobs } from "../testing/caught-jobs.ts";
import { type Demo, startDemo } from "../testing/demo.ts";
import { applyOnly, check, get, press, rowsOf, usersUpstream } from "./testing/bench.ts";
import { Killer } from "./testing/kills.ts";

// Workers look for work by themselves when they start.
catchJobs();

/** `npm run import-kills` has fifty of them, whose leases run out as in life. */
const kills = Number(process.env.IMPORT_KILLS ?? 5);
const waits = kills > 5;
const firstSeed = Number(process.env.IMPORT_KILLS_SEED ?? Math.floor(Math.random() * 1e9));
const seeds = Array.from({ length: Math.ceil(kills / 5) }, (_, n) => firstSeed + n);

let demo: Demo;
let killer: Killer | undefined;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(async () => {
  await demo.reset();
  await db().import.deleteMany();
});
afterEach(() => killer?.stop());
afterAll(() => demo.stop());

const created = Array.from({ length: 70 }, (_, n) => `new.${n}@meridian,New ${n},new.${n}@example.com,`);

/** Of users that are there: their accounts with another title. */
function changed() {
  const users = usersUpstream(demo).filter(({ adminType }) => adminType === 2);
  return users.slice(0, 50).map(({ account, name }, n) => `${account},"${name}",,Changed ${n}`);
}

/** New users and changes in turn, so that both are there wherever a worker is killed. */
function mixed(some: readonly string[], others: readonly string[]): string[] {
  return some.flatMap((line, n) => [line, ...others.slice(n, n + 1)]);
}

it.each(seeds)(
  "five killed workers lose nothing and do nothing twice, seed %i",
  async (seed) => {
    const before = usersUpstream(demo);
    const file = ["account,name,email,title", ...mixed(created, changed()), "12345,Refused,r@example.com,"];
    const id = await check(file.join("\n"));
    const plan = { create: 70, change: 50, unchanged: 0, refused: 1 };
    expect(await get(id)).toMatchObject({ outcomes: plan });
    killer = new Killer(demo, seed, waits);

    await applyOnly(id);
    await killer.work(id, "apply", "done");
    const nothing = { pending: 0, sent: 0, failed: 0, left: 0 };
    expect(await get(id)).toMatchObject({ outcomes: plan, results: { ...nothing, done: 120, undone: 0 } });
    await expectAsWanted(id, before.length + 70);
    expect(await doneTwice()).toEqual([]);

    await press("undo", id);
    await killer.work(id, "undo", "undone");
    expect(await get(id)).toMatchObject({ outcomes: plan, results: { ...nothing, done: 0, undone: 120 } });
    expect(usersUpstream(demo)).toEqual(before);
    expect(await doneTwice()).toEqual([]);
    for (const { resumedMs } of killer.killed) expect(resumedMs).toBeLessThan(30_000);
    const told = killer.killed.map(({ point, resumedMs }) => `  ${point}: resumed after ${resumedMs} ms`);
    console.log([`seed ${seed}, killed at`, ...told].join("\n"));
  },
  waits ? 240_000 : 120_000,
);

async function expectAsWanted(id: string, count: number): Promise<void> {
  const users = usersUpstream(demo);
  expect(users).toHaveLength(count);
  const byAccount = new Map(users.map((user) => [user.account, user]));
  for (const { account, after, outcome } of await rowsOf(id)) {
    if (outcome !== "refused") expect(byAccount.get(account ?? "")).toMatchObject(after);
  }
}

/** What the upstream was asked to do, and has done, more than once. One that hung was carried out, and has no status. */
async function doneTwice(): Promise<string[]> {
  const done = (await demo.calls()).filter(({ method, status }) => method !== "GET" && (status ?? 200) < 300);
  const deeds = Map.groupBy(done, ({ method, url, body }) => `${method} ${url} ${JSON.stringify(body)}`);
  return [...deeds].flatMap(([deed, { length }]) => (length > 1 ? [deed] : []));
}
