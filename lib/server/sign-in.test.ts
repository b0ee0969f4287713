import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import * as audit from "./audit.ts";
import { closeDatabase, db } from "./db.ts";
import { metrics } from "./metrics.ts";
import * as passwords from "./password.ts";
import { idHashOf, readSession } from "./session-store.ts";
import { signIn } from "./sign-in.ts";
import { catchJobs } from "./testing/caught-jobs.ts";

catchJobs();

beforeAll(async () => {
  await freshDatabase();
  const passwordHash = await passwords.hashPassword("foyer-demo");
  await db().user.createMany({
    data: [
      { id: "sp", email: "sp@x.test", name: "Sam", role: "sp", passwordHash },
      { id: "gone", email: "gone@x.test", name: "Gus", role: "sp", passwordHash, disabledAt: new Date() },
      { id: "none", email: "none@x.test", name: "Nan", role: "sp" },
    ],
  });
});
afterAll(closeDatabase);
beforeEach(async () => {
  await db().rateLimit.deleteMany();
  await db().signInLock.deleteMany();
  await db().session.deleteMany();
});

const visit = (address: string, requestId = "request-1") => ({ address, userAgent: "Test/1.0", requestId });
const failure = (input: unknown, address = "203.0.113.1", requestId = "request-1") =>
  signIn(input, visit(address, requestId)).then(
    () => "",
    (error: Error) => error.message,
  );

test("the right password opens a session, however the address is spelt", async () => {
  const { userId, sessionId } = await signIn(
    { email: " SP@X.test", password: "foyer-demo" },
    visit("203.0.113.1"),
  );
  expect(userId).toBe("sp");
  expect(await readSession(sessionId)).toMatchObject({ user: { id: "sp" }, role: "sp" });
  const idHash = idHashOf(sessionId);
  expect(await db().session.findUnique({ where: { idHash } })).toMatchObject({
    address: "203.0.113.1",
    userAgent: "Test/1.0",
  });
});

test.each([
  ["a wrong password", { email: "sp@x.test", password: "wrong" }],
  ["an unknown address", { email: "nobody@x.test", password: "foyer-demo" }],
  ["a disabled user", { email: "gone@x.test", password: "foyer-demo" }],
  ["a user without password", { email: "none@x.test", password: "foyer-demo" }],
  ["no password", { email: "sp@x.test" }],
  ["a monstrous password", { email: "sp@x.test", password: "x".repeat(100_000) }],
  ["something else", { email: { $ne: "" }, password: ["foyer-demo"] }],
])("%s is told as wrong, and always takes one verification", async (_what, input) => {
  const verify = vi.spyOn(passwords, "verifyPassword");
  expect(await failure(input)).toBe("wrong");
  expect(verify).toHaveBeenCalledTimes(1);
  verify.mockRestore();
});

test("a name under attack is closed, known or not, even to the right password, until a success", async () => {
  const verify = vi.spyOn(passwords, "verifyPassword").mockResolvedValue(false);
  for (const email of ["sp@x.test", "nobody@x.test"]) {
    for (let n = 0; n < 5; n += 1) {
      expect(await failure({ email, password: "guess" }, `203.0.113.${n}`)).toBe("wrong");
    }
    expect(await failure({ email, password: "foyer-demo" }, "203.0.113.99")).toMatch(/^locked:(60|59)$/);
  }
  expect(verify).toHaveBeenCalledTimes(10);
  verify.mockRestore();

  await db().signInLock.updateMany({ data: { lockedUntil: new Date() } });
  expect(await failure({ email: "sp@x.test", password: "foyer-demo" })).toBe("");
  expect(await db().signInLock.count()).toBe(1);
});

test("an address that tries many accounts is refused before any work", async () => {
  const verify = vi.spyOn(passwords, "verifyPassword").mockResolvedValue(false);
  for (let n = 0; n < 30; n += 1) await failure({ email: `n${n}@x.test`, password: "guess" }, "198.51.100.7");
  expect(await failure({ email: "sp@x.test", password: "foyer-demo" }, "198.51.100.7")).toMatch(/^too_many:/);
  expect(verify).toHaveBeenCalledTimes(30);
  verify.mockRestore();
});

test("signing in often with the right password is no attack", async () => {
  const verify = vi.spyOn(passwords, "verifyPassword").mockResolvedValue(true);
  for (let n = 0; n < 40; n += 1) {
    expect(await failure({ email: "sp@x.test", password: "foyer-demo" }, "198.51.100.8")).toBe("");
  }
  verify.mockRestore();
});

test("our own trouble is told apart from a wrong password", async () => {
  const find = vi.spyOn(db().user, "findUnique").mockRejectedValue(new Error("database gone") as never);
  for (let n = 0; n < 6; n += 1) {
    expect(await failure({ email: "sp@x.test", password: "foyer-demo" })).toBe("trouble");
  }
  find.mockRestore();
});

test("a session opened while the password changes does not outlive the old one", async () => {
  const user = await db().user.findUniqueOrThrow({ where: { id: "sp" } });
  const create = vi.spyOn(db().session, "create").mockImplementationOnce(((row: never) => {
    create.mockRestore();
    const change = db().user.update({ where: { id: "sp" }, data: { passwordHash: "another" } });
    return change.then(() => db().session.create(row));
  }) as never);
  expect(await failure({ email: "sp@x.test", password: "foyer-demo" })).toBe("wrong");
  expect(await db().session.count({ where: { revokedAt: null } })).toBe(0);
  await db().user.update({ where: { id: "sp" }, data: { passwordHash: user.passwordHash } });
});

test("who came in and who was refused is audited, without what was typed", async () => {
  const note = (email: string, password: string) => failure({ email, password }, "203.0.113.1", "request-2");
  await note("sp@x.test", "foyer-demo");
  await note("sp@x.test", "guess-1");
  await note("a password typed as a name", "guess-2");
  const rows = await vi.waitFor(async () => {
    const found = await db().auditEntry.findMany({ where: { requestId: "request-2" } });
    expect(found).toHaveLength(3);
    return found;
  }, 5_000);
  const told = rows.map(({ actorId, result, chain }) => ({ actorId, result, chain }));
  expect(told).toEqual(
    expect.arrayContaining([
      { actorId: null, result: "wrong", chain: "platform" },
      { actorId: "sp", result: "done", chain: "platform" },
      { actorId: "sp", result: "wrong", chain: "platform" },
    ]),
  );
  expect(JSON.stringify(rows)).not.toMatch(/guess|typed|foyer-demo/);
});

test("nobody is let in whom the audit cannot note", async () => {
  const note = vi.spyOn(audit, "writeEvent").mockRejectedValueOnce(new Error("database gone"));
  expect(await failure({ email: "sp@x.test", password: "foyer-demo" })).toBe("trouble");
  note.mockRestore();
});

test("results are counted without naming anybody", async () => {
  await failure({ email: "sp@x.test", password: "foyer-demo" });
  const text = await metrics().registry.metrics();
  expect(text).toMatch(/foyer_sign_ins_total\{result="done"\} \d+/);
  expect(text).toMatch(/foyer_sign_ins_total\{result="wrong"\} \d+/);
  expect(text).not.toContain("x.test");
});
