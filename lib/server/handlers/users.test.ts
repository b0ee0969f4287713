import { beforeEach, describe, expect, it } from "vitest";
import { audit } from "#lib/contract/audit.ts";
import { seeded } from "#lib/contract/seeded.ts";
import { users } from "#lib/contract/users.ts";
import { bindingsDemo } from "../testing/bindings-demo.ts";

const bench = bindingsDemo();
const { call } = bench;
const mei = "mei.chen@meridian";
const ewa = { name: "Ewa Nowak", email: "ewa@example.com" };
const world = () => bench.demo.simulator.world;
const written = async () => (await bench.demo.calls()).filter(({ method }) => method !== "GET");

describe("a new user", () => {
  it("is told a password by the upstream, unless told otherwise", async () => {
    const { account } = await call(users.add, { ...ewa, notify: false, departmentCode: "eng" });
    expect(await call(users.get, { account })).toMatchObject({ ...ewa, department: { code: "eng" } });
    expect((await written())[0]?.body).toMatchObject({ sendNotify: "0" });
    expect(world().sentSecrets).toEqual([]);
  });

  it.each([
    [{ thirdPartyId: "mei.chen" }, { thirdPartyId: "third_party_id_exists" }],
    [{ account: mei }, { account: "account_exists" }],
    [
      { account: mei, thirdPartyId: "mei.chen" },
      { account: "account_exists", thirdPartyId: "third_party_id_exists" },
    ],
    // Somebody of another enterprise, whom nobody here can look up.
    [{ account: "zhang.san@northwind" }, { account: "account_exists" }],
    [{ phone: "+8613900000002" }, { phone: "contact_taken" }],
    [{ email: "Mei.Chen@meridian.example.com", phone: "+8613900000002" }, { phone: "contact_taken" }],
    [{ phone: "+8613900000011" }, { phone: "contact_taken", email: "contact_taken" }],
  ])("with %j is refused with what was in the way", async (typed, fields) => {
    await expect(call(users.add, { ...ewa, ...typed })).rejects.toMatchObject({
      code: "conflict",
      details: { fields },
    });
  });

  it("needs an e-mail address where no messages are sent", async () => {
    const enterprise = world().enterprises.need("651543334");
    world().enterprises.update(enterprise, { enableSMS: false });
    await expect(call(users.add, { name: "Ewa", phone: "+8613911110000" })).rejects.toMatchObject({
      details: { fields: { email: "email_needed" } },
    });
  });

  it("is refused plainly where licences are used up or the upstream fails, whatever else was typed", async () => {
    const enterprise = world().enterprises.need("651543334");
    const soft = world().usersByCorp.get("651543334").size;
    world().enterprises.update(enterprise, { resources: { ...enterprise.resources, soft } });
    await expect(call(users.add, ewa)).rejects.toMatchObject({ details: { reason: "user_quota" } });
    const { total, used } = await call(users.licences, {});
    expect([total, used]).toEqual([soft, soft]);
    await bench.demo.fault({ match: "POST /v1/usg/dcs/corp/member", kind: "status", status: 500 });
    await expect(call(users.add, ewa)).rejects.toMatchObject({ code: "upstream_unavailable" });
  });
});

describe("a change", () => {
  it("sends the whole user, the personal meeting ID included", async () => {
    const before = await call(users.get, { account: mei });
    const changes = { title: "Head of optics", departmentCode: "lab" };
    const after = await call(users.change, { account: mei, changes });
    expect(after).toMatchObject({
      ...before,
      title: "Head of optics",
      department: { code: "lab" },
      departmentName: "Advanced Lab",
    });
    const body = (await written())[0]?.body;
    expect(Object.keys(Object(body)).sort()).toEqual(
      "country deptCode desc email englishName hidePhone name phone signature sortLevel status title vmrId".split(
        " ",
      ),
    );
  });

  it("is refused, and nothing sent, when what was shown is not so any more", async () => {
    const input = { account: mei, shown: { title: "Somebody" }, changes: { title: "Lead" } };
    await expect(call(users.change, input)).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "user_changed", fields: { "changes.title": "changed_since" } },
    });
    expect(await written()).toEqual([]);
  });

  it("leaves somebody within reach, and names the address that another has", async () => {
    await expect(
      call(users.change, { account: mei, changes: { phone: "", email: "" } }),
    ).rejects.toMatchObject({
      details: { fields: { "changes.email": "contact_missing" } },
    });
    const input = { account: mei, changes: { phone: "+8613900000001" } };
    await expect(call(users.change, input)).rejects.toMatchObject({
      details: { fields: { "changes.phone": "contact_taken" } },
    });
  });

  it("of somebody else's user is of nobody", async () => {
    const input = { account: "zhang.san@northwind", changes: { title: "x" } };
    await expect(call(users.change, input)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("an invitation", () => {
  const invite = (contact: string, person?: "foreign") =>
    call(users.invite, { name: "Ewa Nowak", contact }, person);

  it.each([
    ["ewa@example.com", undefined, "added"],
    ["13911110000", undefined, "added"],
    ["ewa@example.com", "foreign" as const, "register"],
    ["+8613900000011", undefined, "confirm"],
  ])("of %s by %s leads to: %s", async (contact, person, outcome) => {
    expect(await invite(contact, person)).toEqual({ outcome });
  });

  it.each([
    ["mei.chen@meridian.example.com", "account_exists"],
    ["admin@northwind.example.com", "owns_other_enterprise"],
  ])("of %s is refused: %s", async (contact, reason) => {
    await expect(invite(contact)).rejects.toMatchObject({ code: "conflict", details: { reason } });
  });
});

describe("what was done about a user", () => {
  beforeEach(() => call(users.setState, { accounts: [mei], state: "disabled" }));

  it("is told the newest first, with how it went", async () => {
    await call(users.change, { account: mei, changes: { title: "Lead" } });
    await call(users.change, { account: mei, shown: { title: "x" }, changes: {} }).catch(() => {});
    const lines = await call(audit.ofUser, { account: mei, count: 3 });
    expect(lines).toMatchObject([
      { action: "users.change", result: "conflict", actorName: "Lin Yue", isActing: false },
      { action: "users.change", result: "done" },
      { action: "users.setState", result: "done" },
    ]);
  });

  it("is nobody else's: neither another user's nor another enterprise's", async () => {
    expect(await call(audit.ofUser, { account: seeded.account, userId: "none" })).toEqual([]);
    expect(await call(audit.ofUser, { account: mei }, "foreign")).toEqual([]);
    await expect(call(audit.ofUser, { account: mei }, "user")).rejects.toMatchObject({ code: "forbidden" });
  });
});
