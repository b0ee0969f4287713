import { generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientId } from "../../../scripts/testing/openid-provider.mjs";
import { closeDatabase, db } from "../db.ts";
import { sdkCaller } from "../sdk-caller.ts";
import { catchJobs } from "../testing/caught-jobs.ts";
import { callerByOpenIdToken } from "./bearer-caller.ts";
import { type Company, configure } from "./testing/company.ts";
import { startNorth } from "./testing/north.ts";

catchJobs();

let company: Company;
beforeAll(async () => {
  company = await startNorth();
  await company.enter("mei", { groups: ["staff"], employee: "mei.chen" });
  configure({ OIDC_NATIVE_CLIENT_IDS: "field-app, kiosk-app" });
});
afterAll(closeDatabase);

const nowSeconds = () => Math.floor(Date.now() / 1_000);
const good = (): JWTPayload => ({
  iss: company.issuer,
  aud: "field-app",
  azp: "field-app",
  sub: "mei",
  iat: nowSeconds(),
  exp: nowSeconds() + 600,
});

const signed = (change: JWTPayload = {}, { typ = "JWT" } = {}) => company.sign({ ...good(), ...change }, typ);

const unauthenticated = expect.objectContaining({ code: "unauthenticated" });

describe("an ID token", () => {
  it.each<[string, JWTPayload]>([
    ["a native app", {}],
    ["the portal", { aud: clientId, azp: clientId }],
    ["the portal, without a word of who asked", { aud: clientId, azp: undefined }],
    ["several, one of them ours", { aud: ["elsewhere", "kiosk-app"], azp: "kiosk-app" }],
  ])("made for %s is its person, as himself only", async (_whom, change) => {
    const caller = await callerByOpenIdToken(await signed(change));
    expect(caller).toMatchObject({
      kind: "bearer",
      bearer: { enterprise: { id: "north" }, thirdPartyId: "mei.chen" },
    });
  });

  it.each<[string, JWTPayload]>([
    ["made for another app", { aud: "another", azp: "another" }],
    ["asked for by another app", { azp: "another" }],
    ["made for nobody", { aud: undefined }],
    ["of another issuer", { iss: "https://id.elsewhere.example" }],
    ["of no issuer", { iss: undefined }],
    ["of somebody who was never here", { sub: "stranger" }],
    ["of nobody", { sub: undefined }],
    ["that has ended", { iat: nowSeconds() - 900, exp: nowSeconds() - 300 }],
    ["that never ends", { exp: undefined }],
    ["of over an hour ago", { iat: nowSeconds() - 3_700, exp: nowSeconds() + 9_000 }],
    ["of an unknown age", { iat: undefined }],
    ["whose groups grant nothing any more", { groups: [] }],
    ["whose groups grant another role", { groups: ["administrators"] }],
    ["that is a logout token", { events: { "http://schemas.openid.net/event/backchannel-logout": {} } }],
  ])("%s opens nothing", async (_what, change) => {
    await expect(callerByOpenIdToken(await signed(change))).rejects.toEqual(unauthenticated);
  });

  it.each(["logout+jwt", "at+jwt"])("opens nothing as %s", async (typ) => {
    await expect(callerByOpenIdToken(await signed({}, { typ }))).rejects.toEqual(unauthenticated);
  });

  it("opens nothing when another has signed it, or nobody", async () => {
    const { privateKey } = await generateKeyPair("RS256");
    const forged = new SignJWT(good()).setProtectedHeader({ alg: "RS256", kid: company.key.kid });
    const secret = new TextEncoder().encode("a secret that both sides may know");
    const symmetric = new SignJWT(good()).setProtectedHeader({ alg: "HS256", kid: company.key.kid });
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const unsigned = `${part({ alg: "none" })}.${part(good())}.`;
    const tokens = [await forged.sign(privateKey), await symmetric.sign(secret), unsigned, "a.b.c", "text"];
    for (const token of tokens) await expect(callerByOpenIdToken(token)).rejects.toEqual(unauthenticated);
  });
});

it("asks for a signature where an API key would", async () => {
  const ask = (token: string) =>
    sdkCaller(new Request("http://localhost:3000/", { headers: { authorization: `Bearer ${token}` } }));
  expect(await ask(await signed())).toMatchObject({ kind: "bearer" });
  await expect(ask(await signed({ sub: "stranger" }))).rejects.toEqual(unauthenticated);
});

describe("its person", () => {
  it("opens nothing when disabled", async () => {
    await db().user.updateMany({ data: { disabledAt: new Date() } });
    await expect(callerByOpenIdToken(await signed())).rejects.toEqual(unauthenticated);
    await db().user.updateMany({ data: { disabledAt: null } });
  });

  it("has no id when the binding was taken apart", async () => {
    await db().binding.updateMany({ data: { state: "unbound" } });
    expect(await callerByOpenIdToken(await signed())).toMatchObject({ bearer: { thirdPartyId: null } });
    await db().binding.updateMany({ data: { state: "unused" } });
  });
});

it("waits for a provider that is down, which is no fault of the token's", async () => {
  const token = await signed();
  await company.close();
  configure({});
  const refusal = { code: "upstream_unavailable", details: { reason: "provider_unreachable" } };
  await expect(callerByOpenIdToken(token)).rejects.toMatchObject(refusal);
});
