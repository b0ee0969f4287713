import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { demoIds } from "#prisma/seed.ts";
import { db } from "./db.ts";
import { meetingHosts, signInByMeetingAccount } from "./meeting-account.ts";
import { readSession, type Session } from "./session-store.ts";
import { catchJobs } from "./testing/caught-jobs.ts";
import { type Demo, startDemo } from "./testing/demo.ts";
import { allow } from "./upstream/testing/allow.ts";

catchJobs();

const account = z.object({ account: z.string(), password: z.string() });
const credentials = z.object({
  sp: account,
  enterprises: z.array(
    z.object({
      corpId: z.string(),
      admin: account,
      users: z.array(
        account.extend({ thirdAccount: z.string().nullable(), password: z.string().nullable() }),
      ),
    }),
  ),
});

let demo: Demo;
let known: z.output<typeof credentials>;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());
beforeEach(async () => {
  await demo.reset();
  known = credentials.parse(await demo.control("GET", "credentials"));
  await db().user.deleteMany({ where: { identities: { some: {} } } });
  await db().rateLimit.deleteMany();
  await db().signInLock.deleteMany();
});

const visit = { address: "203.0.113.9", userAgent: null, requestId: "request-1" };
type Typed = { account: string; password: string; host?: string };
const open = ({ host = demo.origin, ...typed }: Typed) => signInByMeetingAccount({ host, ...typed }, visit);
const sessionOf = async (typed: Typed): Promise<Session | null> => readSession((await open(typed)).sessionId);
const failure = (typed: Typed) =>
  open(typed).then(
    () => "let in",
    (error: Error) => error.message,
  );

function enterprise(index: number) {
  const found = known.enterprises[index];
  if (!found) throw new Error("the simulator has fewer enterprises");
  return found;
}

/** A user of an enterprise whom its third-party id ties, or does not tie, to an account. */
function userOf(index: number, isBound: boolean) {
  const { usersByAccount } = demo.simulator.world;
  const found = enterprise(index).users.find(
    ({ account, thirdAccount, password }) =>
      password !== null && Boolean(thirdAccount) === isBound && usersByAccount.get(account)?.adminType === 2,
  );
  if (!found?.password) throw new Error("the simulator has no such user");
  return { account: found.account, password: found.password, thirdAccount: found.thirdAccount };
}

test("role and enterprise are what the upstream says", async () => {
  expect(await sessionOf(known.sp)).toMatchObject({ role: "sp", enterprise: null });
  expect(await sessionOf(enterprise(0).admin)).toMatchObject({
    role: "admin",
    enterprise: { id: demoIds.enterprises[0] },
  });
  const user = userOf(0, true);
  expect(await sessionOf(user)).toMatchObject({
    role: "user",
    enterprise: { id: demoIds.enterprises[0] },
    thirdPartyId: user.thirdAccount,
  });
});

test("the same person is the same user, by the upstream's id", async () => {
  const [one, two] = [await open(userOf(0, true)), await open(userOf(0, true))];
  expect(two.userId).toBe(one.userId);
  const [identity] = await db().signInIdentity.findMany({ where: { userId: one.userId } });
  expect(identity?.issuer).toBe(`cloud-meeting:${new URL(demo.origin).host}`);
});

test("no token is got, and the password is nowhere", async () => {
  const { userId } = await open(userOf(0, true));
  const [call] = await demo.signIns();
  expect(call).toMatchObject({ status: 200, body: { createTokenType: 1 } });
  const stored = await db().user.findUniqueOrThrow({ where: { id: userId }, include: { binding: true } });
  expect(stored).toMatchObject({ email: null, passwordHash: null, binding: { passwordCipher: null } });
  const audit = await db().auditEntry.findMany({ where: { actorId: userId } });
  expect(audit).toMatchObject([{ action: "session.signIn", details: { way: "meeting_account" } }]);
  expect(JSON.stringify(audit)).not.toContain(userOf(0, true).password);
});

test("somebody whom no third-party id ties signs in, and has no identity of his own", async () => {
  expect(await sessionOf(userOf(0, false))).toMatchObject({ role: "user", thirdPartyId: null });
});

test("an enterprise without an app of its own is let in by its service provider's", async () => {
  const third = enterprise(2).admin;
  expect(await sessionOf(third)).toMatchObject({ enterprise: { id: demoIds.enterprises[2] } });
  const { spId } = await db().app.findUniqueOrThrow({ where: { id: demoIds.spApp } });
  expect(spId).toMatch(/^\w{32}$/);
});

test("a wrong password and somebody of nobody we know read the same", async () => {
  const { account } = enterprise(0).admin;
  expect(await failure({ account, password: "Not-the-1st" })).toBe("wrong");
  expect(await failure({ account: "nobody@nowhere", password: "Not-the-1st" })).toBe("wrong");
  expect(await failure({ account: `${account}:x`, password: "Not-the-1st" })).toBe("wrong");
  await db().app.update({ where: { id: demoIds.spApp }, data: { spId: "0".repeat(32) } });
  expect(await failure(known.sp)).toBe("wrong");
  expect(await failure(enterprise(2).admin)).toBe("wrong");
  await db().app.update({ where: { id: demoIds.spApp }, data: { spId: null } });
});

test("an app that is disabled vouches for nobody", async () => {
  await db().app.updateMany({ where: { id: demoIds.spApp }, data: { disabledAt: new Date() } });
  expect(await failure(known.sp)).toBe("wrong");
  expect(await failure(enterprise(0).admin)).toBe("let in");
  await db().app.updateMany({ data: { disabledAt: new Date() } });
  expect(await failure(enterprise(0).admin)).toBe("wrong");
});

test("no other host is asked than those of apps", async () => {
  expect(await meetingHosts()).toEqual([demo.origin]);
  for (const host of ["api.meeting.huaweicloud.com", "http://127.0.0.1:9", ""]) {
    expect(await failure({ ...enterprise(0).admin, host })).toBe("wrong");
  }
  expect(await demo.signIns()).toEqual([]);
});

test("a disabled account and a locked one have their own words", async () => {
  const typed = userOf(0, true);
  const { world } = demo.simulator;
  const user = world.usersByAccount.get(typed.account);
  if (!user) throw new Error("the simulator does not know its own user");
  world.users.update(user, { status: 1 });
  expect(await failure(typed)).toBe("account_disabled");
  expect(await failure({ ...typed, password: "Not-the-1st" })).toBe("wrong");
  world.users.update(user, { status: 0, lockedUntil: Date.now() + 60_000 });
  expect(await failure(typed)).toBe("account_locked");
});

test("an account under attack is closed here before the upstream is asked again", async () => {
  const { account } = userOf(1, true);
  for (let n = 0; n < 5; n += 1) expect(await failure({ account, password: "Not-the-1st" })).toBe("wrong");
  expect(await failure(userOf(1, true))).toMatch(/^locked:\d+$/);
  expect(await demo.signIns()).toHaveLength(5);
});

test("a refused try stands in the audit of the account's own enterprise, not of one that wrote it down", async () => {
  const { account } = userOf(0, true);
  const [home, away = ""] = demoIds.enterprises;
  const chainOfRefused = async (requestId: string) => {
    const typed = { host: demo.origin, account, password: "Not-the-1st" };
    await expect(signInByMeetingAccount(typed, { ...visit, requestId })).rejects.toThrow("wrong");
    const rows = await vi.waitFor(() => db().auditEntry.findFirstOrThrow({ where: { requestId } }), 5_000);
    return rows.chain;
  };
  const { userId } = await open(userOf(1, true));
  const tie = { enterpriseId: away, thirdPartyId: "x", way: "password", account } as const;
  const { id: bindingId } = await db().binding.create({ data: tie });
  await db().user.update({ where: { id: userId }, data: { bindingId } });
  expect(await chainOfRefused("request-written-down")).toBe("platform");
  await db().binding.delete({ where: { id: bindingId } });
  const { userId: own } = await open(userOf(0, true));
  const binding = { account, upstreamUserId: "confirmed" };
  await db().user.update({ where: { id: own }, data: { binding: { update: binding } } });
  expect(await chainOfRefused("request-confirmed")).toBe(home);
});

test("who comes when the quota is used up is told when to come back, and it was no wrong try", async () => {
  await db().quotaBucket.deleteMany();
  allow(1, 1_000);
  onTestFinished(() => allow(1_000_000, 100_000));
  const typed = userOf(0, true);
  expect(await failure(typed)).toBe("let in");
  for (let n = 0; n < 5; n += 1) expect(await failure(typed)).toMatch(/^too_many:\d+$/);
  expect(await demo.signIns()).toHaveLength(1);
});

test("an upstream in trouble is our trouble, not a wrong password", async () => {
  await demo.fault({ kind: "status", status: 500, match: "POST /v1/usg/acs/auth/account", times: 1 });
  expect(await failure(enterprise(0).admin)).toBe("trouble");
});
