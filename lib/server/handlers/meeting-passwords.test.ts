import { beforeEach, describe, expect, it } from "vitest";
import { bindings } from "#lib/contract/bindings.ts";
import { meetingPasswords } from "#lib/contract/meeting-passwords.ts";
import { profile } from "#lib/contract/profile.ts";
import { demoIds } from "#prisma/seed.ts";
import { db } from "../db.ts";
import { bindingsDemo } from "../testing/bindings-demo.ts";

const bench = bindingsDemo();
const newPassword = "Lens#2040";
const account = "mei.chen@meridian";
const route = "PUT /v1/usg/acs/password";
const mei = () => bench.member("mei.chen");
const change = (input: object = {}) =>
  bench.call(meetingPasswords.change, { oldPassword: mei().password, newPassword, ...input }, "user");
const failure = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
const read = () => bench.call(profile.get, {}, "user");
const bindByPassword = () =>
  bench.call(bindings.rebind, { id: demoIds.binding, way: "password", account, password: mei().password });

beforeEach(async () => {
  await db().rateLimit.deleteMany();
  await db().signInLock.deleteMany();
});

describe("one's own change", () => {
  it("puts the new password in force, and no later call fails", async () => {
    await read();
    await change();
    expect(mei().password).toBe(newPassword);
    expect(await read()).toMatchObject({ account });
    const refused = (await bench.demo.calls()).filter(({ status }) => status === 401);
    expect(refused).toEqual([]);
  });

  it("is kept in every binding that signs in with the account, and in no other", async () => {
    await bindByPassword();
    const other = { way: "password" as const, account: "lin.yue@meridian" };
    await bench.call(bindings.bind, {
      thirdPartyId: "shared",
      way: "password",
      account,
      password: mei().password,
    });
    await bench.call(bindings.bind, {
      thirdPartyId: "another",
      ...other,
      password: bench.member("lin.yue").password,
    });
    const before = await db().binding.findMany({ where: { way: "password" } });
    await change();
    const after = await db().binding.findMany({ where: { way: "password" } });
    const changed = after.filter(
      ({ id, passwordCipher }) => before.find((it) => it.id === id)?.passwordCipher !== passwordCipher,
    );
    expect(changed.map(({ thirdPartyId }) => thirdPartyId).toSorted()).toEqual(["mei.chen", "shared"]);
    expect(await read()).toMatchObject({ account });
    expect((await bench.read(demoIds.binding)).state).toBe("working");
  });

  it("is done though no answer came, where the new password is good by now", async () => {
    await bindByPassword();
    await read();
    await bench.demo.fault({ kind: "cut", match: route, times: 1 });
    await change();
    expect(mei().password).toBe(newPassword);
    expect(await read()).toMatchObject({ account });
  });

  it("is not done where the upstream fails before it", async () => {
    const { password } = mei();
    await bench.demo.fault({ kind: "status", status: 500, match: route, times: 1 });
    expect(await failure(change())).toMatchObject({ code: "upstream_unavailable" });
    expect(mei().password).toBe(password);
    await change();
  });

  it.each([
    ["lensprism", "weak"],
    ["Lens#20444", "of three equal characters"],
    [account, "the account"],
  ])("takes no password like '%s': %s", async (weak) => {
    expect(await failure(change({ newPassword: weak }))).toMatchObject({
      code: "invalid_input",
      details: { fields: { newPassword: "password_policy" } },
    });
    expect((await bench.demo.calls()).filter(({ url }) => url.endsWith("/acs/password"))).toEqual([]);
  });

  it("says what the upstream alone knows: used before, changed a moment ago, kept elsewhere", async () => {
    const { password } = mei();
    await change();
    expect(await failure(change({ newPassword: "Prism#2041" }))).toMatchObject({
      code: "rate_limited",
      details: { reason: "password_changed_recently" },
    });
    await bench.demo.control("POST", "clock", { advanceSeconds: 300 });
    expect(await failure(change({ newPassword: password }))).toMatchObject({
      code: "invalid_input",
      details: { fields: { newPassword: "password_used" } },
    });
    const { enterprises } = bench.demo.simulator.world;
    const enterprise = enterprises.need("651543334");
    enterprises.update(enterprise, { sso: { ...enterprise.sso, enableSSO: true } });
    expect(await failure(change({ newPassword: "Prism#2041" }))).toMatchObject({
      code: "conflict",
      details: { reason: "password_kept_elsewhere" },
    });
  });

  it.each([
    [412, "account_disabled"],
    [423, "account_locked"],
  ])("says what a refusal with status %i means, and counts no wrong try", async (status, reason) => {
    await bench.demo.fault({ kind: "status", status, code: "USG.299999999", match: route, times: 0 });
    for (let n = 0; n < 6; n += 1) {
      expect(await failure(change())).toMatchObject({ code: "upstream_rejected", details: { reason } });
    }
  });

  it("is no way to guess the present one", async () => {
    for (let n = 0; n < 4; n += 1) {
      expect(await failure(change({ oldPassword: "a guess" }))).toMatchObject({
        code: "invalid_input",
        details: { fields: { oldPassword: "password_wrong" } },
      });
    }
    await failure(change({ oldPassword: "a guess" }));
    expect(await failure(change())).toMatchObject({ code: "rate_limited", details: { reason: "locked" } });
  });

  it("leaves no password in the audit", async () => {
    const { password } = mei();
    await change();
    const rows = JSON.stringify(await db().auditEntry.findMany());
    expect(rows).not.toContain(newPassword);
    expect(rows).not.toContain(password);
  });
});

describe("a reset by an administrator", () => {
  const reset = (of = account) => bench.call(meetingPasswords.reset, { account: of });

  it("lets the upstream send another one, which nobody here sees", async () => {
    const { password } = mei();
    expect(await reset()).toBeNull();
    expect(mei().password).not.toBe(password);
    expect(bench.demo.simulator.world.sentSecrets.at(-1)).toMatchObject({ about: "new-password", account });
  });

  it("is noted where the password before it was stored, and it is not tried any more", async () => {
    await bindByPassword();
    await reset();
    expect((await bench.read(demoIds.binding)).state).toBe("password_refused");
  });

  it("finds nobody of another enterprise", async () => {
    const elsewhere = [...bench.demo.simulator.world.users.values()].find(
      ({ corpId }) => corpId === "734518826",
    );
    expect(await failure(reset(elsewhere?.account))).toMatchObject({ code: "not_found" });
    expect(await failure(reset("nobody@meridian"))).toMatchObject({ code: "not_found" });
  });

  it("needs an address, and a password that the upstream keeps", async () => {
    bench.demo.simulator.world.users.update(mei(), { email: "", phone: "" });
    expect(await failure(reset())).toMatchObject({ details: { reason: "no_contact_bound" } });
  });

  it("is no user's", async () => {
    expect(await failure(bench.call(meetingPasswords.reset, { account }, "user"))).toMatchObject({
      code: "forbidden",
    });
  });
});
