import { generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { POST } from "#app/api/openid/[provider]/logout/route.ts";
import { clientId } from "../../../scripts/testing/openid-provider.mjs";
import { closeDatabase, db } from "../db.ts";
import { readSession } from "../session-store.ts";
import { catchJobs } from "../testing/caught-jobs.ts";
import type { Company } from "./testing/company.ts";
import { startNorth } from "./testing/north.ts";

catchJobs();

let company: Company;
beforeAll(async () => {
  company = await startNorth();
});
afterAll(async () => {
  await company.close();
  await closeDatabase();
});

let id = "";
beforeEach(async () => {
  // Who is logged out and back within a second is asked to sign in once more.
  await db().usedLogoutToken.deleteMany();
  id = (await company.enter("mei", { groups: ["staff"] })).sessionId;
});

const events = { "http://schemas.openid.net/event/backchannel-logout": {} };
const nowSeconds = () => Math.floor(Date.now() / 1_000);
const good = (): JWTPayload => ({
  iss: company.issuer,
  aud: clientId,
  iat: nowSeconds(),
  jti: crypto.randomUUID(),
  sub: "mei",
  events,
});

const signed = (claims: JWTPayload) => company.sign(claims, "logout+jwt");

async function send(token: string, provider = "1"): Promise<{ status: number; body: string }> {
  const body = new URLSearchParams({ logout_token: token });
  const request = new Request("http://localhost:3000/api/openid/1/logout", { method: "POST", body });
  const answer = await POST(request, { params: Promise.resolve({ provider }) });
  return { status: answer.status, body: await answer.text() };
}

test("the provider's own logout ends the person's sessions at once, and nobody else's", async () => {
  const another = (await company.enter("lin", { groups: ["staff"] })).sessionId;
  const answered = await new Promise<number>((resolve, reject) => {
    const arrive = vi.spyOn(globalThis, "fetch").mockImplementation(async (_url, init) => {
      arrive.mockRestore();
      const token = new URLSearchParams(String(init?.body)).get("logout_token") ?? "";
      const { status } = await send(token);
      resolve(status);
      return new Response(null, { status });
    });
    company.logOut("mei").catch(reject);
  });
  expect(answered).toBe(200);
  expect(await readSession(id)).toBeNull();
  expect(await readSession(another)).not.toBeNull();
});

test("a session of the provider's is ended by its own id", async () => {
  await db().providerSession.updateMany({ where: { subject: "mei" }, data: { sid: "of-mei" } });
  const { sub: _sub, ...claims } = good();
  expect(await send(await signed({ ...claims, sid: "another" }))).toMatchObject({ status: 200 });
  expect(await readSession(id)).not.toBeNull();
  expect(await send(await signed({ ...claims, jti: "2", sid: "of-mei" }))).toMatchObject({ status: 200 });
  expect(await readSession(id)).toBeNull();
});

test("a log-out that comes while somebody signs in is not forgotten", async () => {
  const { count } = await db().session.updateMany({ data: { revokedAt: new Date() } });
  expect(count).toBeGreaterThan(0);
  expect(await send(await signed({ ...good(), iat: nowSeconds() + 30 }))).toMatchObject({ status: 200 });
  await expect(company.enter("mei", { groups: ["staff"] })).rejects.toThrow("logged_out");
  expect(await db().session.count({ where: { revokedAt: null } })).toBe(0);
  const { sessionId } = await company.enter("lin", { groups: ["staff"] });
  expect(await readSession(sessionId)).not.toBeNull();
});

test("a token counts once", async () => {
  const token = await signed({ ...good(), iat: nowSeconds() - 1 });
  expect(await send(token)).toMatchObject({ status: 200 });
  const later = (await company.enter("mei", { groups: ["staff"] })).sessionId;
  expect(await send(token)).toEqual({ status: 400, body: '{"error":"invalid_request"}' });
  expect(await readSession(later)).not.toBeNull();
});

test.each<[string, () => JWTPayload]>([
  ["of another issuer", () => ({ ...good(), iss: "https://id.elsewhere.example" })],
  ["for another client", () => ({ ...good(), aud: "another-client" })],
  ["made long ago", () => ({ ...good(), iat: nowSeconds() - 600 })],
  ["made in the future", () => ({ ...good(), iat: nowSeconds() + 600 })],
  ["without its time", () => ({ ...good(), iat: undefined })],
  ["that is over", () => ({ ...good(), exp: nowSeconds() - 120 })],
  ["without an id", () => ({ ...good(), jti: undefined })],
  ["that names nobody", () => ({ ...good(), sub: undefined })],
  ["without the event", () => ({ ...good(), events: { "urn:other": {} } })],
  ["that is an ID token", () => ({ ...good(), nonce: "n", events: undefined })],
  ["with a nonce", () => ({ ...good(), nonce: "n" })],
])("a token %s is refused", async (_what, claims) => {
  expect(await send(await signed(claims()))).toEqual({ status: 400, body: '{"error":"invalid_request"}' });
  expect(await readSession(id)).not.toBeNull();
});

test("a token that the provider has not signed is refused", async () => {
  const { privateKey } = await generateKeyPair("RS256");
  const forged = await new SignJWT(good())
    .setProtectedHeader({ alg: "RS256", kid: company.key.kid })
    .sign(privateKey);
  const bySecret = await new SignJWT(good())
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode("a secret that a client would know"));
  const [head, payload] = (await signed(good())).split(".");
  const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
  for (const token of [forged, bySecret, unsigned, `${head}.${payload}.`, "garbage", ""]) {
    expect(await send(token)).toMatchObject({ status: 400 });
  }
  expect(await readSession(id)).not.toBeNull();
});

test("an unknown provider is not there", async () => {
  expect(await send(await signed(good()), "2")).toMatchObject({ status: 404 });
});
