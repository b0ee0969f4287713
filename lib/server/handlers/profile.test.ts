import { beforeEach, describe, expect, it } from "vitest";
import { profile } from "#lib/contract/profile.ts";
import { db } from "../db.ts";
import { bindingsDemo } from "../testing/bindings-demo.ts";
import { toldByAudit } from "../testing/told-by-audit.ts";
import { contactCodeLimits } from "./profile.ts";

const bench = bindingsDemo();
const { contact } = profile.askCode.example;
const mei = () => bench.member("mei.chen");
const askCode = (to = contact) => bench.call(profile.askCode, { contact: to }, "user");
const change = (code: string, to = contact) =>
  bench.call(profile.changeContact, { contact: to, code }, "user");
const sentCode = () => bench.demo.simulator.world.sentSecrets.at(-1)?.secret ?? "";
const failure = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

beforeEach(() => db().rateLimit.deleteMany());

it("shows and changes one's own data, all of them at once", async () => {
  const { name, ...rest } = profile.change.example;
  await bench.call(profile.change, { ...rest, name: ` ${name} `, description: "Room 4" }, "user");
  expect(mei()).toMatchObject({ name, desc: "Room 4", title: "Optician" });
  expect(await bench.call(profile.get, {}, "user")).toMatchObject({
    account: "mei.chen@meridian",
    name,
    description: "Room 4",
    phone: "+8613900000002",
    department: expect.any(String),
  });
});

describe("another address", () => {
  it("is taken over by the code that was sent to it", async () => {
    await askCode();
    await change(sentCode());
    expect(mei().email).toBe(contact);
    const [change1, change2] = await bench.demo.calls().then((calls) => calls.slice(-2));
    expect([change1?.url, change2?.method]).toEqual(["/v1/usg/dcs/member/verification-code/verify", "PUT"]);
  });

  it("is a phone number of whatever spelling, with its country where that has a name", async () => {
    await askCode("+86 139-0000 0099");
    await change(sentCode(), "+8613900000099");
    expect(mei()).toMatchObject({ phone: "+8613900000099", country: "chinaPR" });
    await askCode("+1 (202) 555 0100");
    const [last] = (await bench.demo.calls()).slice(-1);
    expect(last?.body).toEqual({ contact: "+12025550100" });
  });

  it.each(["mei", "139", "mei@", ""])("cannot be '%s'", async (to) => {
    expect(await failure(askCode(to))).toMatchObject({
      code: "invalid_input",
      details: { fields: { contact: expect.any(String) } },
    });
  });

  it("cannot be somebody else's", async () => {
    const { email } = bench.member("lin.yue");
    expect(await failure(askCode(email))).toMatchObject({
      code: "conflict",
      details: { reason: "contact_taken" },
    });
  });
});

describe("a code", () => {
  it("that is wrong changes nothing, and says so at its field", async () => {
    await askCode();
    expect(await failure(change("nothing"))).toMatchObject({
      code: "invalid_input",
      details: { reason: "code_wrong", fields: { code: "code_wrong" } },
    });
    expect(mei().email).not.toBe(contact);
    expect((await bench.demo.calls()).filter(({ method }) => method === "PUT")).toEqual([]);
  });

  it("expires after a minute, and is tried five times", async () => {
    await askCode();
    await bench.demo.control("POST", "clock", { advanceSeconds: 60 });
    expect(await failure(change(sentCode()))).toMatchObject({ details: { reason: "code_wrong" } });
    await askCode();
    for (let n = 0; n < 5; n += 1) await failure(change("nothing"));
    expect(await failure(change(sentCode()))).toMatchObject({
      code: "rate_limited",
      details: { reason: "too_many_tries" },
    });
  });

  it("is sent once a minute by the upstream, and to few addresses an hour by us", async () => {
    await askCode();
    expect(await failure(askCode("other@new.example.com"))).toMatchObject({
      code: "rate_limited",
      details: { reason: "code_sent_recently", retryAfterSeconds: 60 },
    });
    for (let n = 2; n < contactCodeLimits.user.max; n += 1) await failure(askCode(`mei${n}@new.example.com`));
    const heard = (await bench.demo.calls()).length;
    expect(await failure(askCode("mei@last.example.com"))).toMatchObject({ code: "rate_limited" });
    expect(await bench.demo.calls()).toHaveLength(heard);
  });

  it("stands in no audit", async () => {
    await askCode();
    const code = sentCode();
    await change(code);
    expect(toldByAudit(await db().auditEntry.findMany(), [code])).toEqual([]);
  });
});

it("is nobody's who has no meeting account", async () => {
  for (const person of ["unbound", "admin", "acting"] as const) {
    expect(await failure(bench.call(profile.get, {}, person))).toMatchObject({ code: "not_bound" });
  }
  expect(await failure(bench.call(profile.get, {}, "sp"))).toMatchObject({ code: "forbidden" });
});
