import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { account } from "#lib/contract/account.ts";
import { demoIds } from "#prisma/seed.ts";
import { db } from "../db.ts";
import { makePasswordLink, passwordLinkPage } from "../password-links.ts";
import { forgetChangedSessions } from "../session-cookie.ts";
import { catchJobs } from "../testing/caught-jobs.ts";
import { type Demo, startDemo } from "../testing/demo.ts";
import { signedIn } from "../testing/people.ts";
import { ask } from "../testing/requests.ts";

catchJobs();

let demo: Demo;
let cookie: string;
let idHash: string;
beforeAll(async () => {
  demo = await startDemo();
  await forgetChangedSessions();
});
afterAll(() => demo.stop());
beforeEach(async () => {
  await demo.reset();
  await db().session.deleteMany();
  const opened = await signedIn("user");
  cookie = opened.cookie;
  idHash = opened.session.idHash;
});

const { user } = demoIds.users;
const good = account.changePassword.example;
const change = (input: object) => ask("account.changePassword", { ...good, ...input }, { cookie });
const sessions = z.object({ sessions: z.array(z.object({ id: z.string(), isCurrent: z.boolean() })) });
const isIn = async (of = cookie) => (await ask("account.get", {}, { cookie: of })).status === 200;

it("tells of the own account and its sessions, and of nobody else's", async () => {
  await signedIn("admin");
  const other = await signedIn("user");
  const { data } = await ask("account.get", {}, { cookie });
  expect(data).toMatchObject({ name: "Chen Mei", email: "user@demo.test", hasPassword: true });
  const shown = sessions.parse(data).sessions;
  expect(shown.map(({ id }) => id).toSorted()).toEqual([idHash, other.session.idHash].toSorted());
  expect(shown.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual([idHash]);
});

it("changes the password, and ends every session but this one", async () => {
  const other = await signedIn("user");
  expect((await change({})).status).toBe(200);
  expect(await isIn()).toBe(true);
  expect(await isIn(other.cookie)).toBe(false);
  expect((await change({ current: good.password, password: "another good phrase" })).status).toBe(200);
});

it("leaves no link for another password behind", async () => {
  const token = (await makePasswordLink(user, "recovery")).split("/").at(-1) ?? "";
  expect((await change({})).status).toBe(200);
  expect((await passwordLinkPage(token)).state).toBe("password_link_used");
});

it.each([
  ["a wrong present password", { current: "guess" }, { current: "password_wrong" }],
  ["a short one", { password: "short" }, { password: "password_policy" }],
  ["one with the name in it", { password: "I am Chen, and Mei too" }, { password: "password_policy" }],
])("refuses %s, and ends nothing", async (_what, input, fields) => {
  const other = await signedIn("user");
  expect(await change(input)).toMatchObject({ status: 400, error: { fields } });
  expect(await isIn(other.cookie)).toBe(true);
});

it("refuses the same password again", async () => {
  await change({});
  const again = await change({ current: good.password, password: good.password });
  expect(again.error).toMatchObject({ fields: { password: "password_same" } });
});

it("closes after wrong guesses, like signing in does", async () => {
  for (let n = 0; n < 5; n += 1) await change({ current: "guess" });
  const closed = await change({});
  expect(closed).toMatchObject({ status: 429, error: { reason: "locked" } });
  expect(closed.headers.get("retry-after")).toMatch(/^\d+$/);
});

it("lets one of two simultaneous changes through", async () => {
  const answers = await Promise.all([change({}), change({ password: "another good phrase" })]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

it("ends one session, all of them, and never somebody else's", async () => {
  const [other, foreign] = [await signedIn("user"), await signedIn("admin")];
  const end = (id: string) => ask("account.endSession", { id }, { cookie });
  const answers = [await end(foreign.session.idHash), await end("0".repeat(64))];
  expect(answers.map(({ status, data }) => ({ status, data }))).toEqual([
    { status: 200, data: null },
    { status: 200, data: null },
  ]);
  expect(await isIn(foreign.cookie)).toBe(true);
  await end(other.session.idHash);
  expect([await isIn(other.cookie), await isIn()]).toEqual([false, true]);
  await ask("account.endSessions", {}, { cookie });
  expect(await isIn()).toBe(false);
  expect(await isIn(foreign.cookie)).toBe(true);
  expect(await db().session.count({ where: { userId: user, revokedAt: null } })).toBe(0);
});
