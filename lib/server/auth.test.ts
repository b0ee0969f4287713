import { decode, encode } from "next-auth/jwt";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { authOptions } from "./auth.ts";
import { closeDatabase, db } from "./db.ts";
import { env } from "./env.ts";
import { forgetOnce } from "./once.ts";
import { createSession, readSession } from "./session-store.ts";
import { catchJobs } from "./testing/caught-jobs.ts";

catchJobs();

beforeAll(async () => {
  await freshDatabase();
  await db().user.create({ data: { id: "sp", email: "sp@x.test", name: "Sam", role: "sp" } });
});
afterAll(closeDatabase);
afterEach(() => {
  process.env.PUBLIC_URL = "http://localhost:3000";
  forgetOnce("env");
});

const options = () => authOptions(new Request("http://localhost:3000/api/auth/session"));
const sp = { id: "sp", role: "sp" as const, enterpriseId: null };

test("on HTTPS the cookie is tied to the host, on loopback HTTP it is plain", () => {
  process.env.PUBLIC_URL = "https://meet.company.test";
  forgetOnce("env");
  expect(options().cookies?.sessionToken).toMatchObject({
    name: "__Host-foyer.session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
  });
  process.env.PUBLIC_URL = "http://localhost:3000";
  forgetOnce("env");
  expect(options().cookies?.sessionToken).toMatchObject({
    name: "foyer.session",
    options: { httpOnly: true, secure: false },
  });
});

test("the cookie holds the session's id and nothing about the person", async () => {
  const token = { name: "Sam", email: "sp@x.test", sub: "sp" };
  const user = Object.assign({ id: "sp" }, { sid: "the-id" });
  const claims = await options().callbacks?.jwt?.({ token, user, account: null });
  expect(claims).toEqual({ sid: "the-id" });
  const cookie = await encode({ token: claims ?? {}, secret: env().sessionSecret });
  expect(Object.keys((await decode({ token: cookie, secret: env().sessionSecret })) ?? {}).sort()).toEqual([
    "exp",
    "iat",
    "jti",
    "sid",
  ]);
});

test("signing out ends the session in the database", async () => {
  const sid = await createSession(sp);
  await options().events?.signOut?.({ token: { sid }, session: { expires: "" } });
  expect(await readSession(sid)).toBeNull();
  const rows = await db().auditEntry.findMany({ where: { action: "session.signOut" } });
  expect(rows).toMatchObject([{ actorId: "sp", chain: "platform", phase: "outcome", result: "done" }]);
});

test("a session that is over is not told as one", async () => {
  const sid = await createSession(sp);
  const ask = (id: string) => {
    const session = { expires: "2026-11-29T10:00:00.000Z", user: { name: "Sam" } };
    const user = { id: "sp", email: "", emailVerified: null };
    const call = options().callbacks?.session;
    return call?.({ session, token: { sid: id }, user, newSession: null, trigger: "update" });
  };
  expect(await ask(sid)).toEqual({ expires: "2026-11-29T10:00:00.000Z" });
  await expect(ask("unknown")).rejects.toThrow("over");
});
