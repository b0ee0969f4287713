import { afterAll, beforeAll, beforeEach } from "vitest";
import { connections } from "#lib/contract/connections.ts";
import { rooms } from "#lib/contract/rooms.ts";
import { demoIds } from "#prisma/seed.ts";
import type { Context } from "../context.ts";
import { execute } from "../execute.ts";
import { stopJobs } from "../jobs.ts";
import type { TypedApp } from "./apps.ts";
import { type Demo, startDemo } from "./demo.ts";
import { contextAs } from "./people.ts";

const [homeApp] = demoIds.enterpriseApps;

/**
 * A demo for the tests of a file about connections, as seeded before each of them; `admin` and `sp` are requests of the
 * home enterprise's administrator and the service provider's. What it answers is filled when the first test begins.
 */
export function connectionsDemo() {
  const bench = {} as { demo: Demo; admin: Context; sp: Context };
  beforeAll(async () => {
    bench.demo = await startDemo();
  });
  beforeEach(async () => {
    await bench.demo.reset();
    [bench.admin, bench.sp] = [await contextAs("admin"), await contextAs("sp")];
  });
  afterAll(async () => {
    await stopJobs();
    await bench.demo.stop();
  });
  return Object.assign(bench, {
    get: (context: Context, id: string = homeApp) => execute(connections.get, { id }, context),
    register: (typed: TypedApp, context: Context) => execute(connections.register, typed, context),
    /** Makes a call that needs a sign-in of the home enterprise's app. */
    useRooms: () => execute(rooms.search, {}, bench.admin),
  });
}

/** `yyyy-MM-dd` of some days from now, in UTC. */
export function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}
