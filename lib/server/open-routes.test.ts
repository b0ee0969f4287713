import { readdirSync } from "node:fs";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as auth from "#app/api/auth/[...nextauth]/route.ts";
import * as health from "#app/api/health/route.ts";
import * as metrics from "#app/api/metrics/route.ts";
import * as openIdCallback from "#app/api/openid/[provider]/callback/route.ts";
import * as openIdLogout from "#app/api/openid/[provider]/logout/route.ts";
import * as openIdStart from "#app/api/openid/[provider]/start/route.ts";
import * as sdk from "#app/api/sdk/signature/route.ts";
import { operations } from "#lib/contract/index.ts";
import { proxy } from "../../proxy.ts";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { closeDatabase, pool } from "./db.ts";
import { env } from "./env.ts";
import { linkCallerFor } from "./link-caller.ts";
import { catchJobs } from "./testing/caught-jobs.ts";
import { ask } from "./testing/requests.ts";

catchJobs();

beforeAll(freshDatabase);
afterAll(closeDatabase);
beforeEach(async () => {
  await pool().query('DELETE FROM "RateLimit"');
  env().metricsToken = "a token that nobody sends";
});

const address = "203.0.113.7";
const requestTo = (path: string, method = "GET") =>
  new NextRequest(new URL(path, env().publicUrl), {
    method,
    headers: { "x-foyer-peer": address, origin: env().publicUrl.origin, "content-type": "application/json" },
    ...(method === "POST" && { body: "{}" }),
  });
const segments = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) });

const provider = () => ({ params: Promise.resolve({ provider: "one" }) });

/** How each route below /api is asked by somebody of whom nothing is known; null: only its link operations answer. */
const routes: Record<string, (() => Promise<Response>)[] | null> = {
  "[resource]/[operation]": null,
  // For who is signed in.
  "bindings/export": null,
  imports: null,
  "imports/[id]/rows": null,
  "profile/picture": null,
  "users/picture": null,
  "imports/template": null,
  "users/export": null,
  "auth/[...nextauth]": [
    () => auth.GET(requestTo("/api/auth/csrf"), segments("csrf")),
    () => auth.POST(requestTo("/api/auth/signout", "POST"), segments("signout")),
  ],
  health: [() => health.GET(requestTo("/api/health"))],
  metrics: [() => metrics.GET(requestTo("/api/metrics"))],
  "openid/[provider]/callback": [() => openIdCallback.GET(requestTo("/api/openid/one/callback"), provider())],
  "openid/[provider]/logout": [
    () => openIdLogout.POST(requestTo("/api/openid/one/logout", "POST"), provider()),
  ],
  "openid/[provider]/start": [() => openIdStart.POST(requestTo("/api/openid/one/start", "POST"), provider())],
  "sdk/signature": [() => sdk.POST(requestTo("/api/sdk/signature", "POST"))],
};

/** From now on every limit that was met is used up. */
const spendAll = () => pool().query(`UPDATE "RateLimit" SET "wholeAt" = now() + interval '1 hour'`);

/** A route that people are sent to sends them on, with the reason. */
async function isLimited(call: () => Promise<{ status: number; headers: Headers }>): Promise<boolean> {
  const { status, headers } = await call();
  return status === 429 || /error=too_many/.test(headers.get("location") ?? "");
}

async function expectLimited(call: () => Promise<{ status: number; headers: Headers }>) {
  expect(await isLimited(call)).toBe(false);
  await spendAll();
  expect(await isLimited(call)).toBe(true);
}

test("every route of the build has an expectation here", () => {
  const found = readdirSync("app/api", { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "route.ts")
    .map(({ parentPath }) => parentPath.replace(/^app\/api\//, ""));
  expect(Object.keys(routes).toSorted()).toEqual(found.toSorted());
});

test.each(
  Object.entries(routes).flatMap(([name, calls]) => (calls ?? []).map((call, n) => ({ name, n, call }))),
)("$name ($n) is limited by address", ({ call }) => expectLimited(call));

const open = [...operations.values()].filter(
  ({ permission, internal }) => linkCallerFor(permission) && !internal,
);

test.each(open)("$name is limited by address", ({ name, example }) =>
  expectLimited(() => ask(name, example, { headers: { "x-foyer-peer": address } })),
);

test("what needs a session asks nothing of the database without one", async () => {
  const query = vi.spyOn(pool(), "query");
  expect((await ask("rooms.search", {})).status).toBe(401);
  expect(query).not.toHaveBeenCalled();
  query.mockRestore();
});

/** The addresses of pages outside of the shell, with their parameters filled. */
const pages = readdirSync("app", { recursive: true, withFileTypes: true })
  .filter(({ name, parentPath }) => name === "page.tsx" && !parentPath.includes("(admin)"))
  .map(({ parentPath }) => parentPath.replace(/^app|\/\([^)]+\)/g, "").replace(/\[\w+\]/, "x"))
  // Of somebody who is not signed in it is a redirect.
  .filter((path) => path !== "/change-password");

test.each(pages)("the page %s is limited by address", (path) => expectLimited(() => proxy(requestTo(path))));
