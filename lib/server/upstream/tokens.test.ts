import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { pool } from "../db.ts";
import { addKey, type Bench, forgetMemory, startBench } from "./testing/bench.ts";
import { digest, mei, targetOf } from "./testing/names.ts";
import { forgetToken, renewedToken, tokenFor } from "./tokens.ts";

let bench: Bench;
const signInRoute = "POST /v2/usg/acs/auth/appauth";

beforeAll(async () => {
  bench = await startBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

/** The token's row as the passing of time would leave it. */
async function age(renewal: string, expiry: string): Promise<void> {
  await pool().query(
    `UPDATE "UpstreamToken" SET "renewAt" = now() + $1::interval, "expiresAt" = now() + $2::interval`,
    [renewal, expiry],
  );
  forgetMemory();
}

const ask = async () => tokenFor(targetOf(bench.own, mei));
const valid = async (token: string) => {
  const answer = await fetch(`${bench.url}/v1/usg/dcs/member`, { headers: { "X-Access-Token": token } });
  return answer.status === 200;
};

describe("one process", () => {
  it("signs in once for 1,000 simultaneous callers on an expired token", async () => {
    await ask();
    await age("-1 hour", "-1 second");
    const before = (await bench.signIns()).length;
    const tokens = await Promise.all(Array.from({ length: 1000 }, ask));
    expect(new Set(tokens.map(({ value }) => value)).size).toBe(1);
    expect(await bench.signIns()).toHaveLength(before + 1);
    expect(await valid(tokens[0]?.value ?? "")).toBe(true);
  });

  it("reads the token's life from the answer and takes it from memory, or the database, while it lives", async () => {
    const first = await ask();
    expect(first.expiresAt - Date.now()).toBeGreaterThan(12 * 3600_000 - 10_000);
    expect(first.expiresAt - Date.now()).toBeLessThanOrEqual(24 * 3600_000);
    expect((first.renewAt - Date.now()) / (first.expiresAt - Date.now())).toBeCloseTo(0.75, 3);
    expect(tokenFor(targetOf(bench.own, mei))).toBe(first);
    forgetMemory();
    expect((await ask()).value).toBe(first.value);
    expect(await bench.signIns()).toHaveLength(1);
  });

  it("keeps it sealed in the database", async () => {
    const { value } = await ask();
    const { rows } = await pool().query<{ row: string }>(`SELECT t::text AS row FROM "UpstreamToken" t`);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(value);
  });

  it("renews in the background in the last quarter of its life, callers keeping the valid one", async () => {
    const first = await ask();
    await age("-1 second", "1 hour");
    const meanwhile = await Promise.all(Array.from({ length: 50 }, ask));
    expect(new Set(meanwhile.map(({ value }) => value))).toEqual(new Set([first.value]));
    await expect.poll(async () => (await ask()).generation).toBe(2);
    expect(await bench.signIns()).toHaveLength(2);
  });

  it("keeps a valid token when renewing it in the background fails, and does not try at each call", async () => {
    const first = await ask();
    await age("-1 second", "1 hour");
    await bench.fault({ match: signInRoute, kind: "status", status: 500, times: 0 });
    for (let call = 0; call < 2; call += 1) expect((await ask()).value).toBe(first.value);
    await expect.poll(async () => (await bench.signIns()).length).toBe(2);
    for (let call = 0; call < 50; call += 1) expect((await ask()).value).toBe(first.value);
    expect(await bench.signIns()).toHaveLength(2);
  });

  it("gives one renewed token to all whose token was refused, and signs in once for them", async () => {
    const { generation } = await ask();
    await bench.killTokens();
    const target = targetOf(bench.own, mei);
    const renewed = await Promise.all(
      Array.from({ length: 200 }, async () => renewedToken(target, generation)),
    );
    expect(new Set(renewed.map(({ value }) => value)).size).toBe(1);
    expect(await bench.signIns()).toHaveLength(2);
    expect(await valid(renewed[0]?.value ?? "")).toBe(true);
  });

  it("tells all callers of a failed sign-in its error, asking once per attempt", async () => {
    await bench.fault({ match: signInRoute, kind: "status", status: 500, times: 0 });
    const results = await Promise.allSettled(Array.from({ length: 1000 }, ask));
    expect(results.every(({ status }) => status === "rejected")).toBe(true);
    for (const result of results) expect(result).toMatchObject({ reason: { code: "upstream_unavailable" } });
    expect(await bench.signIns()).toHaveLength(1);

    await expect(ask()).rejects.toMatchObject({ code: "upstream_unavailable" });
    expect(await bench.signIns()).toHaveLength(1);
    await bench.clearFaults();
    await expect.poll(() => ask().then(Boolean, () => false), { timeout: 4000, interval: 200 }).toBe(true);
    expect(await bench.signIns()).toHaveLength(2);
  });

  it("never mixes identities up", async () => {
    const targets = [
      targetOf(bench.own, mei),
      targetOf(bench.own, { kind: "enterprise" }),
      targetOf(bench.served, { kind: "enterprise" }),
      targetOf(bench.provider, { kind: "sp" }),
    ];
    const tokens = await Promise.all(targets.map(async (target) => tokenFor(target)));
    expect(new Set(tokens.map(({ value }) => value)).size).toBe(4);
    for (const [connection, identity] of [
      [bench.provider, { kind: "enterprise" }],
      [bench.provider, mei],
      [bench.served, { kind: "sp" }],
      [bench.own, { kind: "sp" }],
      [bench.own, { kind: "user", userId: "" }],
      [bench.served, { kind: "user", userId: ":4102444800" }],
    ] as const) {
      expect(() => tokenFor(targetOf(connection, identity))).toThrow(/unsignable/);
    }
  });

  it("logs out and clears what is forgotten, and signs in anew afterwards", async () => {
    const first = await ask();
    await forgetToken(bench.own, mei);
    expect(await valid(first.value)).toBe(false);
    expect((await ask()).generation).toBeGreaterThan(first.generation);
    expect(await bench.signIns()).toHaveLength(2);
  });

  it("does not let a sign-in under way bring a forgotten token back", async () => {
    await bench.fault({ match: signInRoute, kind: "delay", ms: 400 });
    const asked = ask();
    await expect.poll(leaseHolder).not.toBeNull();
    await forgetToken(bench.own, mei);
    expect(await valid((await asked).value)).toBe(true);
    expect(await bench.signIns()).toHaveLength(2);
  });
});

async function leaseHolder(): Promise<string | null> {
  const { rows } = await pool().query<{ leaseHolder: string | null }>(
    `SELECT "leaseHolder" FROM "UpstreamToken"`,
  );
  return rows[0]?.leaseHolder ?? null;
}

const report = z.object({ tokens: z.array(z.string()), errors: z.array(z.string()) });

/** Another process on the same database, started and waiting for `go`. */
async function startCaller(times: number) {
  const script = fileURLToPath(new URL("./testing/caller.ts", import.meta.url));
  const child: ChildProcess = spawn(process.execPath, ["--conditions=react-server", script, String(times)], {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  callers.push(child);
  if (!child.stdout) throw new Error("the caller has no output");
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe("ready");
  return {
    kill: () => child.kill("SIGKILL"),
    go: () => child.stdin?.write("go\n"),
    report: async () => report.parse(JSON.parse(String((await lines.next()).value))),
  };
}
const callers: ChildProcess[] = [];
afterEach(() => {
  for (const child of callers.splice(0)) child.kill("SIGKILL");
});

describe("several processes", { timeout: 60_000 }, () => {
  it("sign in once between them", async () => {
    const others = await Promise.all([startCaller(500), startCaller(500)]);
    await bench.fault({ match: signInRoute, kind: "delay", ms: 500 });
    for (const other of others) other.go();
    const here = await Promise.all(Array.from({ length: 500 }, ask));
    const reports = await Promise.all(others.map((other) => other.report()));
    const tokens = new Set([
      ...here.map(({ value }) => digest(value)),
      ...reports.flatMap(({ tokens }) => tokens),
    ]);
    expect(tokens.size).toBe(1);
    expect(reports.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await bench.signIns()).toHaveLength(1);
  });

  it("share the error of one failed attempt", async () => {
    const others = await Promise.all([startCaller(200), startCaller(200)]);
    await bench.fault({ match: signInRoute, kind: "delay", ms: 300 });
    const { own } = bench.credentials;
    await pool().query(`UPDATE "AppKey" SET "expiresAt" = now() - interval '1 day' WHERE "appId" = $1`, [
      bench.own.app.id,
    ]);
    await addKey(bench.own.app.id, bench.own.enterpriseId, `${own.appKey}-mistyped`);
    for (const other of others) other.go();
    const reports = await Promise.all(others.map((other) => other.report()));
    await pool().query(`UPDATE "AppKey" SET "expiresAt" = NULL WHERE "appId" = $1`, [bench.own.app.id]);
    await pool().query(`DELETE FROM "AppKey" WHERE "createdAt" = (SELECT max("createdAt") FROM "AppKey")`);
    expect(reports.flatMap(({ tokens }) => tokens)).toEqual([]);
    expect(new Set(reports.flatMap(({ errors }) => errors))).toEqual(
      new Set(["AppError: upstream refused: 401 USG.206010025"]),
    );
    expect(await bench.signIns()).toHaveLength(1);
  });

  it("take over within 5 s from one that is killed while it signs in", async () => {
    const doomed = await startCaller(1);
    await bench.fault({ match: signInRoute, kind: "hang" });
    doomed.go();
    await expect.poll(bench.hits, { timeout: 10_000 }).toBe(1);
    const startedAt = performance.now();
    const waiting = Promise.all(Array.from({ length: 100 }, ask));
    doomed.kill();
    const tokens = await waiting;
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(new Set(tokens.map(({ value }) => value)).size).toBe(1);
    expect(await valid(tokens[0]?.value ?? "")).toBe(true);
  });

  it("wait for one whose sign-in takes longer than a lease", async () => {
    const slow = await startCaller(1);
    await bench.fault({ match: signInRoute, kind: "delay", ms: 4_500 });
    slow.go();
    await expect.poll(bench.hits, { timeout: 10_000 }).toBe(1);
    const { value } = await ask();
    expect((await slow.report()).tokens).toEqual([digest(value)]);
    expect(await bench.signIns()).toHaveLength(1);
  });

  it("learn of a renewal by another", async () => {
    const first = await ask();
    const other = await startCaller(1);
    await pool().query(`UPDATE "UpstreamToken" SET "expiresAt" = now(), "renewAt" = now()`);
    other.go();
    const [renewed] = (await other.report()).tokens;
    expect(renewed).not.toBe(digest(first.value));
    await expect.poll(async () => digest((await ask()).value)).toBe(renewed);
    expect(await bench.signIns()).toHaveLength(2);
  });
});
