import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { catchJobs } from "#lib/server/testing/caught-jobs.ts";
import { type Demo, startDemo } from "#lib/server/testing/demo.ts";
import { signedIn } from "#lib/server/testing/people.ts";
import { ask, exampleOf } from "#lib/server/testing/requests.ts";
import { forgetMemory } from "#lib/server/upstream/testing/bench.ts";
import { demoIds } from "#prisma/seed.ts";

// Replaced tokens are logged out by a job, which is not what this is about.
catchJobs();

const [app] = demoIds.enterpriseApps;
const read = { name: "rooms.search", route: "GET /v1/usg/dcs/corp/vmr" };
const write = { name: "rooms.assign", route: "POST /v1/usg/dcs/corp/vmr/assign-to-member/{account}" };
const signInRoute = "POST /v2/usg/acs/auth/appauth";

let demo: Demo;
let cookie: string;
beforeAll(async () => {
  demo = await startDemo();
  ({ cookie } = await signedIn("admin"));
});
afterAll(() => demo.stop());
beforeEach(() => demo.reset());

/** What came back, and after how long. */
async function timed({ name }: { name: string }) {
  const startedAt = performance.now();
  const answer = await ask(name, exampleOf(name), { cookie });
  return { ...answer, ms: performance.now() - startedAt };
}

const troubles = [
  ["answers 500", { kind: "status", status: 500, code: "USG.000000001" }, "upstream_unavailable"],
  [
    "answers 503 as a page",
    { kind: "status", status: 503, body: "<h1>Unavailable</h1>" },
    "upstream_unavailable",
  ],
  ["cuts the connection", { kind: "reset" }, "upstream_unavailable"],
  ["has no capacity", { kind: "status", status: 429, code: "APIG.0308" }, "rate_limited"],
  [
    "refuses for an unknown reason",
    { kind: "status", status: 400, code: "USG.999999999" },
    "upstream_rejected",
  ],
  ["forbids", { kind: "status", status: 403, code: "USG.999999999" }, "forbidden"],
] as const;
// A change is answered with nothing, of which nothing can be cut off.
const cutAnswer = ["cuts its JSON", { kind: "cut" }, "upstream_unavailable"] as const;

describe.each([
  { what: "a read", operation: read, all: [...troubles, cutAnswer] },
  { what: "a change", operation: write, all: troubles },
])("$what", ({ operation, all }) => {
  it.each(all)("fails in plain words when the upstream %s", async (_what, fault, code) => {
    await demo.fault({ ...fault, match: operation.route, times: 0 });
    const { error, ms } = await timed(operation);
    expect(error).toMatchObject({ code, requestId: expect.stringMatching(/^[\w-]{8,}$/) });
    expect(ms).toBeLessThan(5_000);
  });

  it.each([
    ["answers 500", { kind: "status", status: 500 }, "upstream_unavailable"],
    ["refuses the app", { kind: "status", status: 401, code: "USG.206010025" }, "upstream_rejected"],
    ["cuts its JSON", { kind: "cut" }, "upstream_unavailable"],
  ])("fails in plain words when the sign-in %s, and is not even sent", async (_what, fault, code) => {
    await demo.fault({ ...fault, match: signInRoute, times: 0 });
    expect((await timed(operation)).error).toMatchObject({ code });
    expect(await demo.calls()).toEqual([]);
  });

  it("is done all the same with a token that was killed from outside, by one new sign-in", async () => {
    expect((await timed(operation)).status).toBe(200);
    await demo.control("DELETE", "tokens", {});
    expect((await timed(operation)).status).toBe(200);
    expect(await demo.signIns()).toHaveLength(2);
    expect((await demo.calls()).map(({ status }) => status)).toEqual([200, 401, 200]);
  });

  it("does not try for ever when every token dies at once", async () => {
    await demo.fault({ kind: "dead-token", match: operation.route, times: 0 });
    expect((await timed(operation)).error).toMatchObject({
      code: "upstream_rejected",
      reason: "sign_in_refused",
    });
    expect(await demo.calls()).toHaveLength(2);
    expect(await demo.signIns()).toHaveLength(2);
  });
});

describe("one try more", () => {
  it("saves a read", async () => {
    await demo.fault({ kind: "status", status: 503, match: read.route, times: 1 });
    expect((await timed(read)).status).toBe(200);
    expect(await demo.calls()).toHaveLength(2);
  });

  it("is never made of a change, which may have been done", async () => {
    await demo.fault({ kind: "reset", match: write.route, times: 1 });
    expect((await timed(write)).status).toBe(502);
    expect(await demo.calls()).toHaveLength(1);
  });
});

describe("an upstream that is not there", () => {
  const moveTo = async (host: string) => {
    await db().app.update({ where: { id: app }, data: { host } });
    forgetMemory();
  };
  afterEach(() => moveTo(demo.origin));

  it("is unavailable within seconds, for reads and changes", async () => {
    await moveTo("http://127.0.0.1:1");
    for (const operation of [read, write]) {
      const { status, error, ms } = await timed(operation);
      expect({ status, code: error?.code }).toEqual({ status: 502, code: "upstream_unavailable" });
      expect(ms).toBeLessThan(5_000);
    }
  });

  it.each(["https://example.com", "http://10.0.0.1", "ftp://localhost"])(
    "is never looked for at %s",
    async (host) => {
      await moveTo(host);
      expect((await timed(read)).error).toMatchObject({ code: "conflict", reason: "host_refused" });
    },
  );
});

it("nothing hangs with an upstream that never answers", { timeout: 20_000 }, async () => {
  expect((await timed(read)).status).toBe(200);
  await demo.fault({ kind: "hang", match: read.route, times: 0 });
  await demo.fault({ kind: "hang", match: write.route, times: 0 });
  await demo.fault({ kind: "hang", match: signInRoute, times: 0 });
  const someoneNew = ask("meetings.search", {}, { cookie: (await signedIn("user")).cookie });
  const startedAt = performance.now();
  const answers = await Promise.all([timed(read), timed(write), someoneNew]);
  expect(answers.map(({ status, error }) => [status, error?.code])).toEqual(
    answers.map(() => [504, "upstream_timeout"]),
  );
  expect(performance.now() - startedAt).toBeLessThan(15_000);
  // A change may have been done: its answer is all that is missing.
  expect((await demo.calls()).filter(({ method }) => method === "POST")).toHaveLength(1);
});
