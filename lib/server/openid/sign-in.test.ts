import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Forgery } from "../../../scripts/testing/openid-provider.mjs";
import { closeDatabase, db } from "../db.ts";
import { idHashOf, readSession } from "../session-store.ts";
import { beginSignIn, finishSignIn } from "./sign-in.ts";
import { type Company, consentOf, visit } from "./testing/company.ts";
import { startNorth } from "./testing/north.ts";

let company: Company;
beforeAll(async () => {
  company = await startNorth();
});
afterAll(async () => {
  await company.close();
  await closeDatabase();
});
beforeEach(async () => {
  await db().user.deleteMany();
  await db().binding.deleteMany();
});
afterEach(() => company.forge(null));

const mei = { name: "Chen Mei", email: "mei@company.test", groups: ["staff"], employee: "mei.chen" };
const sessionOf = async (sub: string, person: object) => {
  const opened = await company.enter(sub, person);
  return readSession(opened.sessionId);
};
const refusal = (opening: Promise<unknown>) =>
  opening.then(
    () => "let in",
    (error: Error) => error.message,
  );

test("role, enterprise and third-party id are what the provider says", async () => {
  expect(await sessionOf("mei", mei)).toMatchObject({
    user: { name: "Chen Mei", email: null },
    role: "user",
    enterprise: { id: "north" },
    thirdPartyId: "mei.chen",
  });
  expect(await sessionOf("nora", { groups: ["operators", "staff"] })).toMatchObject({
    user: { name: "nora" },
    role: "sp",
    enterprise: null,
  });
});

test("a person is issuer and subject: another subject with the same e-mail is another", async () => {
  await company.enter("mei", mei);
  await company.enter("mei", { ...mei, email: "new@company.test" });
  await company.enter("mei-2", { ...mei, employee: "mei.two" });
  const people = await db().user.findMany({ include: { identities: true }, orderBy: { createdAt: "asc" } });
  expect(people.map(({ identities }) => identities.map(({ issuer, subject }) => [issuer, subject]))).toEqual([
    [[company.issuer, "mei"]],
    [[company.issuer, "mei-2"]],
  ]);
});

test("two first sign-ins at once make one person", async () => {
  await Promise.all([company.enter("mei", mei), company.enter("mei", mei)]);
  expect(await db().user.count()).toBe(1);
});

test("changed groups change the role and end what was opened under the former", async () => {
  const before = await company.enter("mei", mei);
  expect(await sessionOf("mei", { ...mei, groups: ["administrators"] })).toMatchObject({ role: "admin" });
  expect(await readSession(before.sessionId)).toBeNull();
});

test.each([
  ["no group", []],
  ["an unmapped one", ["everyone"]],
  ["a group of an enterprise that the portal does not know", ["strangers"]],
])("nobody with %s gets in", async (_what, groups) => {
  expect(await refusal(company.enter("mei", { ...mei, groups }))).toBe("no_group");
  expect(await db().user.count()).toBe(0);
});

test("a third-party id that another person has is refused, and stays with that person", async () => {
  await company.enter("mei", mei);
  expect(await refusal(company.enter("thief", { ...mei, name: "Thief" }))).toBe("id_taken");
  expect(await db().user.count()).toBe(1);
  expect(await sessionOf("mei", mei)).toMatchObject({ thirdPartyId: "mei.chen" });
});

test("of two people who claim one id at once, one gets it", async () => {
  const results = await Promise.all(
    ["one", "two", "three"].map((sub) => refusal(company.enter(sub, { ...mei, name: sub }))),
  );
  expect(results.sort()).toEqual(["id_taken", "id_taken", "let in"]);
});

test("the id follows its claim, and goes with it", async () => {
  await company.enter("mei", mei);
  expect(await sessionOf("mei", { ...mei, employee: "mei.new" })).toMatchObject({ thirdPartyId: "mei.new" });
  expect(await sessionOf("mei", { ...mei, employee: undefined })).toMatchObject({ thirdPartyId: null });
  expect(await refusal(company.enter("mei", { ...mei, employee: ":4102444800" }))).toBe("provider_invalid");
});

test("an id that an administrator took apart stays so, however often its owner signs in", async () => {
  await company.enter("mei", mei);
  await db().binding.updateMany({ data: { state: "unbound" } });
  expect(await sessionOf("mei", mei)).toMatchObject({ role: "user", thirdPartyId: null });
  expect(await db().binding.findFirst()).toMatchObject({ state: "unbound" });
});

test("a user who is disabled here is not let in", async () => {
  await company.enter("mei", mei);
  await db().user.updateMany({ data: { disabledAt: new Date() } });
  expect(await refusal(company.enter("mei", mei))).toBe("disabled");
});

test.each<Forgery>(["audience", "issuer", "nonce", "signature"])(
  "an ID token with a wrong %s proves nothing",
  async (forgery) => {
    company.forge(forgery);
    expect(await refusal(company.enter("mei", mei))).toBe("provider_invalid");
    expect(await db().session.count()).toBe(0);
  },
);

test("an answer to another attempt, or used before, is of no use", async () => {
  company.people({ mei });
  const [one, two] = [await beginSignIn("1", "/"), await beginSignIn("1", "/")];
  const answer = await consentOf(one.url, "mei");
  expect(await refusal(finishSignIn(two.attempt, answer, visit))).toMatch(/^provider_/);
  expect(await refusal(finishSignIn(one.attempt, answer, visit))).toBe("let in");
  expect(await refusal(finishSignIn(one.attempt, answer, visit))).toBe("provider_invalid");
});

test("who says no at the provider is told so, and a provider that is down is told apart", async () => {
  const { attempt } = await beginSignIn("1", "/");
  const { state } = attempt;
  const no = new URLSearchParams({ error: "access_denied", state, iss: company.issuer });
  expect(await refusal(finishSignIn(attempt, no, visit))).toBe("provider_refused");
  company.people({ mei });
  const begun = await beginSignIn("1", "/");
  const answer = await consentOf(begun.url, "mei");
  company.down(true);
  expect(await refusal(finishSignIn(begun.attempt, answer, visit))).toBe("provider_down");
  expect(await refusal(beginSignIn("1", "/"))).toBe("provider_down");
  company.down(false);
});

test("what the provider is asked again with lies encrypted", async () => {
  const { sessionId } = await company.enter("mei", mei);
  const kept = await db().providerSession.findUniqueOrThrow({ where: { idHash: idHashOf(sessionId) } });
  expect(kept).toMatchObject({ provider: "1", issuer: company.issuer, subject: "mei", source: "userinfo" });
  expect(kept.accessCipher).toMatch(/^test-1\./);
});
