import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, db } from "#lib/server/db.ts";
import { attemptCookie } from "#lib/server/openid/attempt.ts";
import { type Company, consentOf } from "#lib/server/openid/testing/company.ts";
import { startNorth } from "#lib/server/openid/testing/north.ts";
import { limit } from "#lib/server/rate-limit.ts";
import { sessionFromCookies } from "#lib/server/session-cookie.ts";
import { GET as callback } from "./callback/route.ts";
import { POST as start } from "./start/route.ts";

let company: Company;
beforeAll(async () => {
  company = await startNorth();
});
afterAll(async () => {
  await company.close();
  await closeDatabase();
});
beforeEach(() => db().rateLimit.deleteMany());

const portal = "http://localhost:3000";
const params = (provider = "1") => ({ params: Promise.resolve({ provider }) });

function begin(body: unknown, headers: Record<string, string> = {}, provider = "1"): Promise<Response> {
  const request = new Request(`${portal}/api/openid/1/start`, {
    method: "POST",
    headers: { origin: portal, "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return start(request, params(provider));
}

function comeBack(query: string, cookie = "", provider = "1"): Promise<Response> {
  const url = `${portal}/api/openid/1/callback?${query}`;
  return callback(new NextRequest(url, { headers: { cookie } }), params(provider));
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

test("who is led to the provider comes back signed in, on the page that was wanted", async () => {
  company.people({ mei: { groups: ["staff"] } });
  const begun = await begin({ goTo: "/meetings?page=2" });
  const { data } = await begun.json();
  expect(begun.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=lax/i);
  const answer = await comeBack(String(await consentOf(new URL(data.url), "mei")), cookiesOf(begun));
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`${portal}/meetings?page=2`);
  expect(await sessionFromCookies(cookiesOf(answer))).toMatchObject({ role: "user", user: { name: "mei" } });
  expect(answer.headers.getSetCookie().join()).toContain(`${attemptCookie().name}=;`);
});

test("a way out of the portal is not kept", async () => {
  company.people({ mei: { groups: ["staff"] } });
  const begun = await begin({ goTo: "//evil.example/" });
  const { data } = await begun.json();
  const answer = await comeBack(String(await consentOf(new URL(data.url), "mei")), cookiesOf(begun));
  expect(answer.headers.get("location")).toBe(`${portal}/`);
});

test("nobody comes back who was not sent, from elsewhere, or with something made up", async () => {
  const begun = await begin({});
  for (const [cookie, provider] of [
    ["", "1"],
    [`${attemptCookie().name}=garbage`, "1"],
    [cookiesOf(begun), "2"],
  ] as const) {
    const answer = await comeBack("code=x&state=y", cookie, provider);
    expect(answer.headers.get("location")).toBe(`${portal}/sign-in?error=attempt_over&callbackUrl=%2F`);
    expect(await sessionFromCookies(cookiesOf(answer))).toBeNull();
  }
  const answer = await comeBack("code=x&state=y", cookiesOf(begun));
  expect(answer.headers.get("location")).toMatch(/error=provider_invalid/);
});

test("only a page of the portal begins, with a provider that there is", async () => {
  expect((await begin({}, { origin: "https://evil.example" })).status).toBe(403);
  expect((await begin({}, { "content-type": "text/plain" })).status).toBe(400);
  expect((await begin({ goTo: 7 })).status).toBe(400);
  expect((await begin({}, {}, "2")).status).toBe(404);
});

test("a provider that is down is told, with the reader kept on the page", async () => {
  company.down(true);
  expect(await (await begin({})).json()).toEqual({ data: { failure: "provider_down" } });
  company.down(false);
});

test("from however many addresses, the provider is asked so often only", async () => {
  for (let n = 0; n < 600; n += 1) await limit("openid:start", { max: 600, perSeconds: 60_000 });
  await expect(begin({})).resolves.toMatchObject({ status: 429 });
});

test("both are limited", async () => {
  const begun = await Promise.all(Array.from({ length: 65 }, () => begin({}, { origin: portal }, "2")));
  expect(begun.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  const back = await Promise.all(Array.from({ length: 35 }, () => comeBack("code=x&state=y")));
  expect(back.filter((answer) => answer.headers.get("location")?.includes("too_many")).length).toBe(5);
});
