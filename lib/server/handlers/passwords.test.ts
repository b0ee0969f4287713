import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { demoIds } from "#prisma/seed.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { verifyPassword } from "../password.ts";
import { makePasswordLink, passwordLinkPage } from "../password-links.ts";
import { recoveryJob, sendRecovery } from "../recovery.ts";
import { forgetChangedSessions } from "../session-cookie.ts";
import { beginTry, lockedFor } from "../sign-in-locks.ts";
import { catchJobs } from "../testing/caught-jobs.ts";
import { type Demo, startDemo } from "../testing/demo.ts";
import { signedIn } from "../testing/people.ts";
import { ask } from "../testing/requests.ts";
import { visitorLimits } from "../visitor-caller.ts";

const jobs = catchJobs();

const { user } = demoIds.users;
const password = "correct horse battery";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
  await forgetChangedSessions();
});
afterAll(() => demo.stop());
beforeEach(async () => {
  await demo.reset();
  await db().rateLimit.deleteMany();
  jobs.length = 0;
});

const newToken = async (purpose: "invitation" | "recovery" = "recovery") =>
  (await makePasswordLink(user, purpose)).split("/").at(-1) ?? "";
const set = (token: string, chosen = password) => ask("passwords.set", { token, password: chosen });
const hashOf = async () => (await db().user.findUniqueOrThrow({ where: { id: user } })).passwordHash;

describe("a link", () => {
  it("sets the password once, ends every session, and opens a closed name", async () => {
    const { cookie } = await signedIn("user");
    for (let n = 0; n < 5; n += 1) await beginTry("email:user@demo.test");
    const token = await newToken("invitation");
    expect(await passwordLinkPage(token)).toMatchObject({ state: "open", user: { email: "user@demo.test" } });
    expect(await set(token)).toMatchObject({ status: 200, data: { email: "user@demo.test" } });
    expect(await verifyPassword(password, await hashOf())).toBe(true);
    expect(await db().user.findUnique({ where: { id: user } })).toMatchObject({
      invitedAt: null,
      mustChangePassword: false,
      passwordChangedAt: expect.any(Date),
    });
    expect((await ask("account.get", {}, { cookie })).status).toBe(401);
    expect(await lockedFor("email:user@demo.test")).toBe(0);
    expect(await set(token)).toMatchObject({ status: 409, error: { reason: "password_link_used" } });
    expect(await passwordLinkPage(token)).toEqual({ state: "password_link_used", user: null });
  });

  it("used by two at once works for one", async () => {
    const token = await newToken();
    const answers = await Promise.all([set(token), set(token, `${password} 2`)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it("is void once a newer one was made, has expired, or its user is disabled", async () => {
    const first = await newToken();
    const second = await newToken();
    expect((await set(first)).error).toMatchObject({ reason: "password_link_used" });
    await db().passwordLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await set(second)).error).toMatchObject({ reason: "password_link_expired" });
    const third = await newToken();
    await db().user.update({ where: { id: user }, data: { disabledAt: new Date() } });
    expect((await set(third)).status).toBe(404);
  });

  it.each([
    ["an invitation", "invitation", 7 * 24 * 60],
    ["a recovery", "recovery", 30],
  ] as const)("of %s lives as long as it should", async (_what, purpose, minutes) => {
    await newToken(purpose);
    const row = await db().passwordLink.findFirstOrThrow({ where: { usedAt: null } });
    expect((row.expiresAt.getTime() - Date.now()) / 60_000).toBeCloseTo(minutes, 0);
  });

  it("stays good after a password that breaks the rules", async () => {
    const token = await newToken();
    for (const weak of ["short", "aaaaaaaaaaaaaa", "user@demo.test Chen"]) {
      expect(await set(token, weak)).toMatchObject({
        status: 400,
        error: { fields: { password: "password_policy" } },
      });
    }
    expect((await set(token)).status).toBe(200);
  });

  it.each([["A".repeat(43)], ["short"], [""]])("that never was (%s) answers 404", async (token) => {
    expect((await set(token)).status).toBe(404);
    expect(await passwordLinkPage(token)).toEqual({ state: "unknown", user: null });
  });

  it("stands in no audit, and neither does the password", async () => {
    const token = await newToken();
    const requestId = (await set(token)).headers.get("x-request-id") ?? "";
    const rows = await db().auditEntry.findMany({ where: { requestId }, orderBy: { sequence: "asc" } });
    expect(rows).toMatchObject([{ actorId: user, chain: demoIds.enterprises[0] }, { result: "done" }]);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${token}|${password}`));
  });
});

describe("a forgotten password", () => {
  const askFor = (email: string, address = "203.0.113.1") =>
    ask("passwords.ask", { email }, { headers: { "x-foyer-peer": address } });

  it("is answered alike for known and unknown, and looked at later", async () => {
    const answers = [await askFor("USER@demo.test"), await askFor("nobody@demo.test")];
    expect(answers.map(({ status, data }) => ({ status, data }))).toEqual([
      { status: 200, data: null },
      { status: 200, data: null },
    ]);
    expect(jobs).toEqual([
      { name: recoveryJob, data: { email: "user@demo.test", locale: "en" } },
      { name: recoveryJob, data: { email: "nobody@demo.test", locale: "en" } },
    ]);
  });

  it("is asked for a few times from one address", async () => {
    for (let n = 0; n < visitorLimits.address.max; n += 1) await askFor(`n${n}@x.test`);
    expect((await askFor("user@demo.test")).status).toBe(429);
    expect((await askFor("user@demo.test", "203.0.113.2")).status).toBe(200);
  });

  it("sends a link that works, in the person's language, and at most three an hour", async () => {
    await db().user.update({ where: { id: user }, data: { locale: "zh-CN" } });
    const before = (await demo.mails()).length;
    for (let n = 0; n < 5; n += 1) await sendRecovery({ email: "user@demo.test", locale: "en" });
    const mails = (await demo.mails()).slice(before);
    expect(mails).toHaveLength(3);
    expect(mails[0]).toContain("To: user@demo.test");
    expect(mails[0]).toContain(`Subject: =?UTF-8?B?${Buffer.from("重置").toString("base64")}`);
    const [, token = ""] = /\/new-password\/([\w-]{43})/.exec(mails.at(-1) ?? "") ?? [];
    expect((await set(token)).status).toBe(200);
  });

  it.each([
    ["an unknown address", "nobody@demo.test"],
    ["somebody without password", "unbound@demo.test"],
    ["somebody disabled", "user@demo.test"],
  ])("sends nothing to %s", async (_what, email) => {
    await db().user.update({ where: { id: user }, data: { disabledAt: new Date() } });
    const before = (await demo.mails()).length;
    await sendRecovery({ email, locale: "en" });
    expect(await demo.mails()).toHaveLength(before);
    expect(await db().passwordLink.count()).toBe(0);
  });

  it("is refused with a way out where no mail is sent", async () => {
    const settings = env();
    const { mail } = settings;
    settings.mail = null;
    try {
      expect((await askFor("user@demo.test")).error).toMatchObject({ reason: "mail_off" });
    } finally {
      settings.mail = mail;
    }
  });
});
