import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closeDatabase, db, listen, notify } from "./db.ts";
import { revokeAllSessions, revokeSession } from "./session-changes.ts";
import { requireSessionForRoute, sessionCookieName, sessionFromCookies } from "./session-cookie.ts";
import { idHashOf, idleMs, lifeMs, readSession } from "./session-store.ts";
import { catchJobs } from "./testing/caught-jobs.ts";
import { openSession } from "./testing/open-session.ts";
import { startTwoEnterprises } from "./testing/two-enterprises.ts";

const jobs = catchJobs();

beforeAll(startTwoEnterprises);
afterAll(closeDatabase);
beforeEach(() => {
  jobs.length = 0;
});

async function signedIn(userId: string): Promise<{ id: string; cookies: string }> {
  const { id, cookie } = await openSession(userId);
  return { id, cookies: `theme=dark; ${cookie}; tz=x` };
}

describe("who is signed in", () => {
  test("an enterprise's user, with the binding to the upstream", async () => {
    const { id, cookies } = await signedIn("user");
    expect(await sessionFromCookies(cookies)).toMatchObject({
      idHash: idHashOf(id),
      user: { id: "user", name: "Mei", email: "user@x.test" },
      role: "user",
      homeRole: "user",
      enterprise: { id: "e-1", name: "One", corpId: "c-1" },
      acting: null,
      thirdPartyId: "mei.chen",
    });
  });

  test("the database holds no id that a cookie could hold", async () => {
    const { id } = await signedIn("user");
    expect(JSON.stringify(await db().session.findMany())).not.toContain(id);
  });

  test.each([
    ["no cookie", () => null],
    ["garbage", () => `${sessionCookieName()}=garbage`],
    ["a cookie of another name", (cookies: string) => cookies.replace(sessionCookieName(), "other")],
    ["half a cookie", (cookies: string) => cookies.slice(0, -30)],
  ])("nobody with %s", async (_what, spoil) => {
    const { cookies } = await signedIn("user");
    const headers = new Headers();
    const spoilt = spoil(cookies);
    if (spoilt !== null) headers.set("cookie", spoilt);
    await expect(requireSessionForRoute(new Request("http://localhost/", { headers }))).rejects.toMatchObject(
      {
        code: "unauthenticated",
      },
    );
  });

  test("nobody with a cookie signed by another secret", async () => {
    const sid = (await signedIn("user")).id;
    const cookie = await encode({ token: { sid }, secret: "another secret of more than 32 characters" });
    expect(await sessionFromCookies(`${sessionCookieName()}=${cookie}`)).toBeNull();
  });

  test.each([
    ["disabled", { disabledAt: new Date() }],
    ["given another role", { role: "admin" as const }],
    ["moved to another enterprise", { enterpriseId: "e-2" }],
  ])("nobody once the user was %s", async (_what, data) => {
    const { id } = await signedIn("user");
    await db().user.update({ where: { id: "user" }, data });
    expect(await readSession(id)).toBeNull();
    const before = { disabledAt: null, role: "user" as const, enterpriseId: "e-1" };
    await db().user.update({ where: { id: "user" }, data: before });
    expect(await readSession(id)).not.toBeNull();
  });

  test("a binding of another enterprise is not the user's", async () => {
    const { id } = await signedIn("user");
    await db().binding.update({ where: { id: "b-1" }, data: { enterpriseId: "e-2" } });
    expect((await readSession(id))?.thirdPartyId).toBeNull();
    await db().binding.update({ where: { id: "b-1" }, data: { enterpriseId: "e-1" } });
  });
});

describe("life", () => {
  const age = async (id: string, data: { createdAt?: Date; expiresAt?: Date }) => {
    await db().session.update({ where: { idHash: idHashOf(id) }, data });
    return readSession(id);
  };
  const inMs = (ms: number) => new Date(Date.now() + ms);

  test("use extends it to twelve hours", async () => {
    const { id } = await signedIn("user");
    const session = await age(id, { expiresAt: inMs(idleMs / 2) });
    expect(Number(session?.expiresAt) - Date.now()).toBeGreaterThan(idleMs - 10_000);
  });

  test("a week after sign-in it is over", async () => {
    const { id } = await signedIn("user");
    const session = await age(id, { createdAt: inMs(-lifeMs + 7_200_000), expiresAt: inMs(60_000) });
    expect(Number(session?.expiresAt) - Date.now()).toBeLessThanOrEqual(7_200_000);
    expect(await age(id, { expiresAt: inMs(-1) })).toBeNull();
  });

  test("an expired one that is remembered is over all the same", async () => {
    const { id, cookies } = await signedIn("user");
    const past = { createdAt: inMs(-lifeMs + 1_000), expiresAt: inMs(1_000) };
    await age(id, past);
    expect(await sessionFromCookies(cookies)).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await sessionFromCookies(cookies)).toBeNull();
  });
});

describe("revocation", () => {
  test("ends a remembered session at once, and tells who keeps upstream tokens after the last", async () => {
    const [one, two] = [await signedIn("admin"), await signedIn("admin")];
    expect(await sessionFromCookies(one.cookies)).not.toBeNull();
    await revokeSession(idHashOf(one.id));
    await vi.waitFor(async () => expect(await sessionFromCookies(one.cookies)).toBeNull());
    expect(await sessionFromCookies(two.cookies)).not.toBeNull();
    expect(jobs).toEqual([]);

    await revokeSession(idHashOf(two.id));
    await revokeSession(idHashOf(two.id));
    expect(jobs).toEqual([{ name: "session.ended", data: { userId: "admin" } }]);
  });

  test("ends all of a user's sessions and nobody else's", async () => {
    const [one, two, other] = [await signedIn("admin"), await signedIn("admin"), await signedIn("sp")];
    for (const { cookies } of [one, two, other]) expect(await sessionFromCookies(cookies)).not.toBeNull();
    await revokeAllSessions("admin");
    await vi.waitFor(async () => {
      expect(await sessionFromCookies(one.cookies)).toBeNull();
      expect(await sessionFromCookies(two.cookies)).toBeNull();
    });
    expect(await sessionFromCookies(other.cookies)).not.toBeNull();
    expect(jobs).toEqual([{ name: "session.ended", data: { userId: "admin" } }]);
  });

  test("counts within 5 s even when its message is lost", async () => {
    const { id, cookies } = await signedIn("user");
    expect(await sessionFromCookies(cookies)).not.toBeNull();
    await db().session.update({ where: { idHash: idHashOf(id) }, data: { revokedAt: new Date() } });
    expect(await sessionFromCookies(cookies)).not.toBeNull();
    await vi.waitFor(async () => expect(await sessionFromCookies(cookies)).toBeNull(), {
      timeout: 5_000,
      interval: 200,
    });
  }, 10_000);
});

/** Resolves when all messages sent so far have arrived: one behind them has. */
async function messagesHeard(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = await listen("test.last", () => resolve());
  await notify("test.last", "");
  await promise;
  stop();
}

test("simultaneous requests of one cookie ask the database once", async () => {
  const { cookies } = await signedIn("user");
  await messagesHeard();
  const asked = vi.spyOn(db().session, "findUnique");
  const sessions = await Promise.all(Array.from({ length: 50 }, () => sessionFromCookies(cookies)));
  expect(sessions.every((session) => session?.user.id === "user")).toBe(true);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(1);
  asked.mockRestore();
});
