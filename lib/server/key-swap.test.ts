import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { appIds } from "#lib/contract/app-ids.ts";
import { connections } from "#lib/contract/connections.ts";
import { demoIds } from "#prisma/seed.ts";
import { db, pool } from "./db.ts";
import { execute } from "./execute.ts";
import { resetUpstream } from "./testing/apps.ts";
import { connectionsDemo, day } from "./testing/connections-demo.ts";
import { openKey, validKeys } from "./upstream/connection.ts";
import { probe } from "./upstream/probe.ts";
import { forgetMemory } from "./upstream/testing/bench.ts";

const [home] = demoIds.enterprises;
const [homeApp] = demoIds.enterpriseApps;
const bench = connectionsDemo();

const report = z.object({ answered: z.number(), failures: z.array(z.string()) });
const children: ChildProcess[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** A portal process that makes calls until it is told to stop. */
async function startCaller() {
  const script = fileURLToPath(new URL("./testing/steady-caller.ts", import.meta.url));
  const generous = { UPSTREAM_CALLS_PER_MINUTE: "1000000", UPSTREAM_CALLS_PER_SECOND: "100000" };
  const child = spawn(process.execPath, ["--conditions=react-server", script], {
    env: { ...process.env, ...generous },
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe("ready");
  return {
    stop: async () => {
      child.stdin.write("stop\n");
      return report.parse(JSON.parse(String((await lines.next()).value)));
    },
  };
}

/** Makes everybody sign in anew: the upstream drops all tokens, which every other time have expired here as well. */
async function forceSignIns(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 1)
      await pool().query(`UPDATE "UpstreamToken" SET "expiresAt" = now(), "renewAt" = now()`);
    await bench.demo.control("DELETE", "tokens", {});
    // A call whose token is taken away twice does fail: the next time everybody must be signed in again, and have called.
    await vi.waitFor(
      () => expect([...bench.demo.simulator.world.tokens.values()].length).toBeGreaterThan(1),
      5_000,
    );
    await pause(600);
  }
}

it("fails no call of two processes that sign in all the while, as keys are reset here and elsewhere", async () => {
  const callers = await Promise.all([startCaller(), startCaller()]);
  await forceSignIns(4);
  const { appId } = await bench.get(bench.admin);
  await execute(appIds.resetKey, { appId }, bench.admin);
  await forceSignIns(6);
  // In the console of the upstream: for a while the portal knows only the key before.
  const appKey = resetUpstream(bench.demo);
  await forceSignIns(4);
  await execute(connections.addKey, { id: homeApp, appKey, resetOn: day(0) }, bench.admin);
  await forceSignIns(6);

  const reports = await Promise.all(callers.map((caller) => caller.stop()));
  expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
  for (const { answered } of reports) expect(answered).toBeGreaterThan(100);
  // Each of the two identities has signed in anew in every round.
  const tokens = await db().upstreamToken.findMany({ select: { generation: true } });
  expect(tokens.map(({ generation }) => generation >= 20)).toEqual([true, true]);
}, 60_000);

it("uses the old key no more when its month is over and the upstream refuses it", async () => {
  const [first] = await validKeys(homeApp);
  const oldKey = first ? openKey(first, home) : "";
  const { appId } = await bench.get(bench.admin);
  await execute(appIds.resetKey, { appId }, bench.admin);
  const { keys } = await execute(connections.test, { id: homeApp }, bench.admin);
  expect(keys.map(({ isAccepted }) => isAccepted)).toEqual([true, true]);

  const month = 32 * 24 * 3_600;
  await bench.demo.control("POST", "clock", { advanceSeconds: month });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + month * 1_000 });
  forgetMemory();
  const candidate = { kind: "enterprise", host: bench.demo.origin, appId, appKey: oldKey } as const;
  await expect(probe(candidate, "r-1")).rejects.toMatchObject({ details: { reason: "app_refused" } });

  const after = await validKeys(homeApp);
  expect(after.map((key) => openKey(key, home))).not.toContain(oldKey);
  expect(after).toHaveLength(1);
  expect((await execute(connections.test, { id: homeApp }, bench.admin)).keys).toMatchObject([
    { isAccepted: true },
  ]);
  await pool().query(`UPDATE "UpstreamToken" SET "expiresAt" = now(), "renewAt" = now()`);
  await bench.useRooms();
  const refused = (await bench.demo.signIns()).filter(({ status }) => status !== 200);
  // The one that this test made by hand.
  expect(refused).toHaveLength(1);
});
