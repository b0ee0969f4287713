import { describe, expect, it } from "vitest";
import type { InputOf } from "#lib/contract/operation.ts";
import { sso } from "#lib/contract/sso.ts";
import type { Context } from "../context.ts";
import { db } from "../db.ts";
import { execute } from "../execute.ts";
import { foreignCorp, homeCorp } from "../testing/apps.ts";
import { connectionsDemo } from "../testing/connections-demo.ts";
import { contextAs } from "../testing/people.ts";

const bench = connectionsDemo();
const get = (context: Context = bench.admin) => execute(sso.get, {}, context);
const set = (change: Partial<InputOf<typeof sso.set>> = {}, context: Context = bench.admin) =>
  execute(sso.set, { ...sso.set.example, ...change }, context);
const config = (corpId = homeCorp) => bench.demo.simulator.world.enterprises.need(corpId).sso;
const refused = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

it("is off at first, and shown as it was set, but for the secret", async () => {
  expect(await get()).toMatchObject({ isEnabled: false, domain: "", hasSecret: false });
  await set();
  const { clientSecret, ...shown } = sso.set.input.parse(sso.set.example);
  expect(await get()).toEqual({ ...shown, hasSecret: true });
  expect(config()).toMatchObject({ clientSecret, scope: "openid", thirdAccessToken: "access_token" });
  expect(JSON.stringify([await get(), await db().auditEntry.findMany()])).not.toContain(clientSecret);
});

it("speaks plain OAuth 2.0 by sending no scope", async () => {
  await set({ kind: "oauth2" });
  expect(config()).toMatchObject({ scope: "", oauth2ServerType: 0 });
  expect((await get()).kind).toBe("oauth2");
});

describe("the secret", () => {
  it("stays when it is left empty, and never becomes its own mask", async () => {
    await set();
    await set({ clientSecret: "", nameField: "display_name" });
    expect(config()).toMatchObject({ clientSecret: "not-a-real-secret", thirdName: "display_name" });
    expect(await refused(set({ clientSecret: "******" }))).toMatchObject({
      code: "invalid_input",
      details: { fields: { clientSecret: "secret_masked" } },
    });
    expect(config().clientSecret).toBe("not-a-real-secret");
  });

  it.each(["exchangeUrl", "profileUrl"])("is asked for anew with another %s", async (name) => {
    await set();
    const change = { [name]: "https://other.example.com/", clientSecret: "" };
    expect(await refused(set(change))).toMatchObject({
      details: { fields: { clientSecret: "secret_needed" } },
    });
    await set({ ...change, clientSecret: "second" });
    expect(config().clientSecret).toBe("second");
  });

  it("is asked for the first time, and not while single sign-on is off", async () => {
    expect(await refused(set({ clientSecret: "" }))).toMatchObject({
      details: { fields: { clientSecret: "secret_needed" } },
    });
    await set({ clientSecret: "", isEnabled: false });
    expect(await get()).toMatchObject({ isEnabled: false, hasSecret: false });
  });
});

describe("what cannot be", () => {
  it.each(["domain", "authorizeUrl", "exchangeUrl", "clientId", "accountField", "accessField"])(
    "on without %s",
    async (name) => {
      expect(await refused(set({ [name]: " " }))).toMatchObject({
        code: "invalid_input",
        details: { fields: { [name]: "required" } },
      });
      await set({ [name]: "", isEnabled: false });
    },
  );

  it("another enterprise's domain", async () => {
    await set();
    expect(await refused(set({}, await contextAs("foreign")))).toMatchObject({
      code: "upstream_rejected",
      details: { reason: "sso_refused", fields: { domain: "sso_domain" } },
    });
    expect(config(foreignCorp)).toMatchObject({ enableSSO: false });
  });

  it("an enterprise of the free edition", async () => {
    const { world } = bench.demo.simulator;
    world.enterprises.update(world.enterprises.need(homeCorp), { corpType: 5 });
    expect(await refused(set())).toMatchObject({ details: { reason: "sso_unsupported" } });
  });

  it("an address of other characters than the upstream takes", async () => {
    expect(await refused(set({ authorizeUrl: "https://id.example.com/{corp}" }))).toMatchObject({
      details: { fields: { authorizeUrl: "address_characters" } },
    });
    await set({ desktopScheme: "cloudlink://{corp}/pc" });
    expect(config().pcSchemaUrl).toBe("cloudlink://{corp}/pc");
  });
});
