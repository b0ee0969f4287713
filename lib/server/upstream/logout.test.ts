import { afterAll, beforeAll, expect, it } from "vitest";
import { pool } from "../db.ts";
import { stopJobs } from "../jobs.ts";
import { signIn } from "./identity-sign-in.ts";
import { logOutLater, registerLogOut } from "./logout.ts";
import { type Bench, startBench } from "./testing/bench.ts";
import { mei, targetOf } from "./testing/names.ts";
import { renewedToken, tokenFor } from "./tokens.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(async () => {
  await stopJobs();
  await bench.close();
});

type Row = { data: unknown; wait: number };
const queued = async () => {
  const { rows } = await pool().query<Row>(
    `SELECT data, extract(epoch FROM start_after - now())::float8 AS wait FROM pgboss.job WHERE name = 'upstream.logout'`,
  );
  return rows;
};

it("puts off the log-out of a replaced token until no call can use it any more, and keeps it sealed", async () => {
  const target = targetOf(bench.own, mei);
  const first = await tokenFor(target);
  await renewedToken(target, first.generation);
  await expect.poll(queued).toHaveLength(1);
  const [job] = await queued();
  expect(job?.wait).toBeGreaterThan(15);
  expect(JSON.stringify(job)).not.toContain(first.value);
});

it("logs out when the time has come", async () => {
  const { token } = await signIn(bench.own, mei, "request-1");
  await registerLogOut();
  await logOutLater(bench.own.origin, token, bench.own.enterpriseId, 0);
  const logOuts = async () => (await bench.requests()).filter(({ method }) => method === "DELETE");
  await expect.poll(logOuts, { timeout: 15_000 }).toMatchObject([{ url: "/v1/usg/acs/token", status: 200 }]);
});
