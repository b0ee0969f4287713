import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIResponse } from "@playwright/test";
import { z } from "zod";
import { sql } from "./database.ts";
import { expect, test } from "./fixtures.ts";
import { type Caller, type Callers, callers, open, openCallers, seenAs } from "./matrix-callers.ts";
import { openRoutes, otherRoutes, pages } from "./matrix-expectations.ts";
import { type Asked, asked, expectationOf } from "./matrix-operations.ts";
import {
  ask,
  gist,
  makeImport,
  makeKey,
  missingId,
  missingOf,
  ownId,
  told,
  visit,
} from "./matrix-requests.ts";
import { emails } from "./portal-session.ts";
import { settings } from "./settings.ts";

const forged = {
  "x-forwarded-for": "127.0.0.1",
  "x-forwarded-host": "localhost",
  "x-forwarded-proto": "https",
  "x-real-ip": "127.0.0.1",
  forwarded: "for=127.0.0.1;host=localhost",
};

let as: Callers;
test.beforeAll(async () => {
  as = await openCallers();
  for (const caller of ["adminA", "adminB"] as const) {
    await makeKey(as[caller]);
    await makeImport(as[caller]);
  }
});
test.afterAll(async () => {
  await sql(`DELETE FROM "ApiKey"`);
  await sql(`DELETE FROM "Import"`);
  await Promise.all(callers.map((caller) => as[caller].dispose()));
});

test("every route of the build is expected", () => {
  const manifest = readFileSync(join(settings().builtFiles, "..", "app-path-routes-manifest.json"), "utf8");
  const built = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(manifest)));
  const known = [...Object.keys(pages), ...Object.keys(openRoutes), ...otherRoutes];
  expect([...new Set(built)].sort()).toEqual(known.sort());
  expect(asked.map(({ name }) => name).filter((name) => !expectationOf(name))).toEqual([]);
});

test("each page opens to those it is for, with what is theirs", async () => {
  test.slow();
  const unexpected: string[] = [];
  const expectGist = async (what: string, answer: APIResponse, wanted: string) => {
    const got = await gist(answer);
    if (got !== wanted) unexpected.push(`${what}: ${got} instead of ${wanted}`);
  };
  for (const [route, { for: allowed, thing, by }] of Object.entries(pages)) {
    for (const caller of callers) {
      const may = (allowed as readonly Caller[]).includes(caller);
      const own = thing && may ? await ownId(as[caller], thing, by) : missingId.page;
      const address = route.replace("[id]", own);
      const wanted = caller === "nobody" ? "307 /sign-in" : may ? "200" : "403";
      await expectGist(`${caller} at ${route}`, await visit(as[caller], address), wanted);
      if (!thing || !may) continue;
      const owner = caller === "adminB" ? "adminA" : "adminB";
      // A service provider sees everybody's.
      if (caller !== "sp" && caller !== "spAfterA") {
        const others = route.replace("[id]", await ownId(as[owner], thing, by));
        await expectGist(`${caller} at another's ${route}`, await visit(as[caller], others), "404");
      }
      const missing = route.replace("[id]", missingId.page);
      await expectGist(`${caller} at a missing ${route}`, await visit(as[caller], missing), "404");
    }
  }
  expect(unexpected).toEqual([]);
});

test("open routes answer everybody alike, whatever a proxy is said to have forwarded", async () => {
  const unexpected: string[] = [];
  for (const [route, { method = "GET", path, status }] of Object.entries(openRoutes)) {
    for (const headers of [{}, forged]) {
      const answer = await as.nobody.fetch(path, {
        method,
        headers: { "Content-Type": "application/json", ...headers },
        ...(method === "POST" ? { data: "{}" } : {}),
        maxRedirects: 0,
      });
      if (answer.status() !== status) unexpected.push(`${route}: ${answer.status()}`);
    }
  }
  expect(unexpected).toEqual([]);
});

/** What an answer must be where the caller may ask, and where not. */
function verdict(caller: Caller, { name }: Asked): "unauthenticated" | "forbidden" | "heard" {
  const allowed = expectationOf(name);
  if (allowed === "link") return "heard";
  if (caller === "nobody") return "unauthenticated";
  return allowed.includes(caller) ? "heard" : "forbidden";
}

const statusOf = { unauthenticated: [401], forbidden: [403], heard: [400, 404] };

for (const caller of callers) {
  test(`${caller} is heard where he may ask, and nowhere else`, async ({ simulator }) => {
    test.slow();
    const unexpected: string[] = [];
    for (const operation of asked) {
      const wanted = verdict(caller, operation);
      // A list is no operation's input: who is heard is told so, and nothing is done.
      const input = wanted === "heard" ? [] : operation.example;
      for (const headers of wanted === "heard" ? [{}] : [{}, forged]) {
        const answer = await ask(as[caller], operation, { input, headers });
        if (!statusOf[wanted].includes(answer.status()))
          unexpected.push(`${operation.name}: ${answer.status()} instead of ${wanted}`);
      }
    }
    expect(unexpected).toEqual([]);
    expect(await simulator.requests()).toEqual([]);
  });
}

test("what is read is signed for the one who asks", async ({ simulator }) => {
  test.slow();
  const queries = asked.filter(({ kind, name }) => kind === "query" && expectationOf(name) !== "link");
  let reads = 0;
  for (const caller of callers) {
    const before = (await simulator.heard()).length;
    for (const query of queries) await ask(as[caller], query, { headers: forged });
    const calls = (await simulator.heard()).slice(before);
    for (const call of calls)
      expect(call.caller, `${caller}: ${call.method} ${call.url}`).toEqual(seenAs[caller]);
    reads += calls.length;
  }
  expect(reads).toBeGreaterThan(20);
});

/** Done where there is nothing to do: to end what has ended. */
const gone = ["account.endSession"];
/** The account in their input is nobody's thing: one to be made, and one to be looked for in the caller's own audit. */
const unowned = ["users.add", "audit.ofUser"];
const named = z.looseObject({ id: z.string().optional(), account: z.string().optional() });

test("the administrator of B finds nothing of A's, by reading or by changing", async () => {
  test.slow();
  const unexpected: string[] = [];
  for (const operation of asked) {
    const { id, account } = named.safeParse(operation.example).data ?? {};
    if ((id ?? account) === undefined || verdict("adminB", operation) !== "heard") continue;
    if (expectationOf(operation.name) === "link" || unowned.includes(operation.name)) continue;
    const [others, missing] = [
      await ask(as.adminB, operation),
      await ask(as.adminB, operation, {
        input: {
          ...Object(operation.example),
          ...(id ? { id: missingOf(id) } : { account: "nobody@nowhere" }),
        },
      }),
    ];
    const [a, b] = [await told(others), await told(missing)];
    if ((a === "done" && !gone.includes(operation.name)) || a !== b)
      unexpected.push(`${operation.name}: ${a}, but of what is missing ${b}`);
  }
  expect(unexpected).toEqual([]);
});

test("a change from a foreign page, or from none, is refused whoever sends it", async ({ simulator }) => {
  const unexpected: string[] = [];
  for (const operation of asked.filter(({ kind }) => kind === "command")) {
    for (const origin of ["https://elsewhere.example", "null", ""]) {
      const answer = await ask(as.adminA, operation, { headers: { origin } });
      if (answer.status() !== 403) unexpected.push(`${operation.name} from "${origin}": ${answer.status()}`);
    }
  }
  expect(unexpected).toEqual([]);
  expect(await simulator.requests()).toEqual([]);
});

test("a revoked session is nobody's within 5 s", async ({ playwright, simulator }) => {
  const context = await open(playwright.request, emails.admin);
  const query = asked.find(({ name }) => name === "rooms.search");
  if (!query) throw new Error("there is no rooms.search");
  expect((await ask(context, query)).status()).toBe(200);
  // Behind the portal's back: it hears of it by no message.
  const newest = `SELECT "idHash" FROM "Session" ORDER BY "createdAt" DESC LIMIT 1`;
  await sql(`UPDATE "Session" SET "revokedAt" = now() WHERE "idHash" = (${newest})`);
  // Asked often: left to itself it would ask at 3.9 and at 4.9 seconds, and what it had forgotten by 4 came too late.
  const often = { intervals: [200], timeout: 5_000 };
  await expect(async () => expect((await ask(context, query)).status()).toBe(401)).toPass(often);
  const heard = (await simulator.requests()).length;
  const statuses = [];
  for (const operation of asked.filter(({ name }) => expectationOf(name) !== "link"))
    statuses.push((await ask(context, operation)).status());
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect(await simulator.requests()).toHaveLength(heard);
  await context.dispose();
});
