import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "../db.ts";
import { encrypt } from "../secrets.ts";
import { signIn } from "./identity-sign-in.ts";
import { bindingPlace } from "./password-sign-in.ts";
import type { Identity } from "./sign.ts";
import { signOut } from "./sign-in.ts";
import { addKey, type Bench, startBench } from "./testing/bench.ts";
import { mei, own } from "./testing/names.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
beforeEach(async () => {
  await bench.reset();
  await db().user.deleteMany();
  await db().binding.deleteMany();
  await db().appKey.deleteMany({ where: { appId: bench.own.app.id } });
  await addKey(bench.own.app.id, own, bench.credentials.own.appKey);
});
afterAll(() => bench.close());

const lastRequest = async () => (await bench.requests()).at(-1);
const userOf = (thirdPartyId: string) => ({ kind: "user", userId: thirdPartyId }) as const;

async function bindByPassword(thirdPartyId: string, account: string, password: string): Promise<void> {
  const id = randomUUID();
  const passwordCipher = encrypt(password, bindingPlace(id, own));
  await db().binding.create({
    data: { id, enterpriseId: own, thirdPartyId, way: "password", account, passwordCipher },
  });
}

describe("signing in by app id", () => {
  it.each<[string, "own" | "served" | "provider", Identity, object]>([
    ["a user of an enterprise's app", "own", mei, { role: "user" }],
    ["the administrator of an enterprise's app", "own", { kind: "enterprise" }, {}],
    ["the administrator of an enterprise, by the provider's app", "served", { kind: "enterprise" }, {}],
    ["the provider", "provider", { kind: "sp" }, { corpId: "" }],
  ])("brings a token for %s", async (_, which, identity, caller) => {
    const { token, lifeMs } = await signIn(bench[which], identity, "request-12345678");
    expect(lifeMs / 3600_000).toBeGreaterThanOrEqual(12);
    expect(lifeMs / 3600_000).toBeLessThanOrEqual(24);
    expect(await lastRequest()).toMatchObject({
      url: "/v2/usg/acs/auth/appauth",
      headers: { "x-token-type": "LongTicket", "x-request-id": "request-12345678" },
    });
    await fetch(`${bench.url}/v1/usg/dcs/member`, { headers: { "X-Access-Token": token } });
    expect((await lastRequest())?.caller).toMatchObject(caller);
  });

  it("signs nothing for an id whose binding was taken apart", async () => {
    await db().binding.create({ data: { enterpriseId: own, thirdPartyId: "mei.chen", state: "unbound" } });
    await expect(signIn(bench.own, mei, "request-1")).rejects.toMatchObject({ code: "not_bound" });
    expect(await bench.requests()).toEqual([]);
  });

  it("carries a newcomer's name and e-mail along once, and notes the account it got", async () => {
    const binding = await db().binding.create({ data: { enterpriseId: own, thirdPartyId: "new.comer" } });
    await db().user.create({
      data: {
        email: "new@example.com",
        name: "New Comer",
        role: "user",
        enterpriseId: own,
        bindingId: binding.id,
      },
    });
    await signIn(bench.own, userOf("new.comer"), "request-1");
    expect((await lastRequest())?.body).toMatchObject({
      userName: "New Comer",
      userEmail: "new@example.com",
    });
    expect(await db().binding.findUnique({ where: { id: binding.id } })).toMatchObject({
      account: expect.stringMatching(/^Auto-[0-9a-f]{32}$/),
      upstreamUserId: expect.any(String),
      lastSignedInAt: expect.any(Date),
    });
    await signIn(bench.own, userOf("new.comer"), "request-2");
    expect((await lastRequest())?.body).not.toHaveProperty("userName");
  });

  it("carries along the e-mail that a provider told of somebody who has none here", async () => {
    const binding = await db().binding.create({ data: { enterpriseId: own, thirdPartyId: "from.afar" } });
    const identity = { issuer: "https://id.example", subject: "1", email: "afar@example.com" };
    await db().user.create({
      data: {
        name: "From Afar",
        role: "user",
        enterpriseId: own,
        bindingId: binding.id,
        identities: { create: { ...identity, lastSignedInAt: new Date() } },
      },
    });
    await signIn(bench.own, userOf("from.afar"), "request-1");
    expect((await lastRequest())?.body).toMatchObject({ userEmail: "afar@example.com" });
  });

  it("ties an id that nobody had bound, and writes nothing new at the next sign-in", async () => {
    await signIn(bench.own, mei, "request-1");
    await signIn(bench.own, mei, "request-2");
    const binding = await db().binding.findFirstOrThrow({ include: { events: { orderBy: { at: "asc" } } } });
    expect(binding).toMatchObject({
      thirdPartyId: "mei.chen",
      state: "working",
      account: expect.any(String),
    });
    expect(binding.events.map(({ kind }) => kind)).toEqual(["bound", "learned"]);
  });

  it("signs with the newest valid key, and with the one before where the upstream refuses it", async () => {
    await addKey(bench.own.app.id, own, "a key that has ended", new Date(Date.now() - 1000));
    await expect(signIn(bench.own, mei, "request-1")).resolves.toHaveProperty("token");
    expect(await bench.signIns()).toMatchObject([{ status: 200 }]);
    await addKey(bench.own.app.id, own, "a key not known yet");
    await expect(signIn(bench.own, mei, "request-2")).resolves.toHaveProperty("token");
    expect((await bench.signIns()).slice(1)).toMatchObject([{ status: 401 }, { status: 200 }]);
  });

  it("uses no key that has died, and says what the upstream refused", async () => {
    await db().appKey.updateMany({
      where: { appId: bench.own.app.id },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    await expect(signIn(bench.own, mei, "request-1")).rejects.toMatchObject({
      details: { reason: "no_app_key" },
    });
    await addKey(bench.own.app.id, own, "a key mistyped");
    await expect(signIn(bench.own, mei, "request-2")).rejects.toMatchObject({
      code: "upstream_rejected",
      details: { reason: "app_refused", upstreamCode: "USG.206010025" },
    });
    expect(await bench.signIns()).toHaveLength(1);
  });

  it("tries no older key when something else fails", async () => {
    await addKey(bench.own.app.id, own, "a second key");
    await bench.fault({
      match: "POST /v2/usg/acs/auth/appauth",
      kind: "status",
      status: 412,
      code: "USG.206010007",
    });
    await expect(signIn(bench.own, mei, "request-1")).rejects.toMatchObject({
      details: { reason: "account_disabled" },
    });
    expect(await bench.signIns()).toHaveLength(1);
  });

  it("is tried once more when the connection breaks, not when it is refused", async () => {
    const match = "POST /v2/usg/acs/auth/appauth";
    await bench.fault({ match, kind: "reset" });
    await expect(signIn(bench.own, mei, "request-1")).resolves.toHaveProperty("token");
    expect(await bench.signIns()).toHaveLength(2);
    await bench.fault({ match, kind: "status", status: 401, code: "USG.206010025" });
    await expect(signIn(bench.own, mei, "request-2")).rejects.toMatchObject({ code: "upstream_rejected" });
    expect(await bench.signIns()).toHaveLength(3);
  });

  it("refuses an answer without a token", async () => {
    await bench.fault({ match: "*", kind: "status", status: 200, body: "{}" });
    await expect(signIn(bench.own, mei, "request-1")).rejects.toMatchObject({ code: "upstream_unavailable" });
  });
});

describe("signing in by account and password", () => {
  const known = () => {
    const user = bench.credentials.own.users.find(({ thirdAccount }) => thirdAccount === "mei.chen");
    if (!user) throw new Error("the simulator seeds mei.chen");
    return user;
  };

  it("brings a token where the binding says so", async () => {
    const { account, password } = known();
    await bindByPassword("elsewhere-7", account, password);
    const { token } = await signIn(bench.own, userOf("elsewhere-7"), "request-1");
    expect(await lastRequest()).toMatchObject({
      url: "/v1/usg/acs/auth/account",
      body: { account, clientType: 72 },
    });
    await signOut(bench.own.origin, token);
    expect((await lastRequest())?.caller).toMatchObject({ role: "user" });
  });

  it("tells a wrong password apart from a refused app", async () => {
    await bindByPassword("elsewhere-7", known().account, "wrong-password-梅");
    await expect(signIn(bench.own, userOf("elsewhere-7"), "request-1")).rejects.toMatchObject({
      code: "upstream_rejected",
      details: { reason: "binding_password_refused" },
    });
  });

  it("notes a refused password once, and that one works again", async () => {
    await bindByPassword("elsewhere-7", known().account, "wrong-password-梅");
    const read = () =>
      db().binding.findFirstOrThrow({ where: { thirdPartyId: "elsewhere-7" }, include: { events: true } });
    for (const request of ["request-1", "request-2"])
      await expect(signIn(bench.own, userOf("elsewhere-7"), request)).rejects.toThrow();
    expect(await read()).toMatchObject({ state: "password_refused", events: [{ kind: "drifted" }] });
    const { id } = await read();
    const passwordCipher = encrypt(known().password, bindingPlace(id, own));
    await db().binding.update({ where: { id }, data: { passwordCipher } });
    await signIn(bench.own, userOf("elsewhere-7"), "request-3");
    expect(await read()).toMatchObject({
      state: "working",
      account: known().account,
      upstreamUserId: expect.any(String),
      events: [{ kind: "drifted" }, { kind: "learned" }],
    });
  });

  it("does not close the account upstream by a password known to be wrong", async () => {
    await bindByPassword("elsewhere-7", known().account, "wrong-password-梅");
    for (let n = 0; n < 7; n += 1)
      await expect(signIn(bench.own, userOf("elsewhere-7"), "request-1")).rejects.toMatchObject({
        details: { reason: "binding_password_refused" },
      });
    expect(await bench.requests()).toHaveLength(4);
  });

  it("takes no token of an account that belongs to another enterprise", async () => {
    const [foreign] = bench.credentials.served.users;
    await bindByPassword("elsewhere-7", foreign?.account ?? "", foreign?.password ?? "");
    await expect(signIn(bench.own, userOf("elsewhere-7"), "request-1")).rejects.toMatchObject({
      details: { reason: "account_of_another" },
    });
    expect(await lastRequest()).toMatchObject({ method: "DELETE", url: "/v1/usg/acs/token", status: 200 });
  });

  it("refuses an account that a Basic header would cut short", async () => {
    await bindByPassword("elsewhere-7", "admin:x", "password");
    await expect(signIn(bench.own, userOf("elsewhere-7"), "request-1")).rejects.toMatchObject({
      details: { reason: "identity_unsignable" },
    });
    expect(await bench.requests()).toEqual([]);
  });
});

describe("signOut", () => {
  it("ends a token, and takes a dead one for ended", async () => {
    const { token } = await signIn(bench.own, mei, "request-1");
    await signOut(bench.own.origin, token);
    await signOut(bench.own.origin, token);
    expect((await bench.requests()).map(({ status }) => status)).toEqual([200, 200, 401]);
  });
});
