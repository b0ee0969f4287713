import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { closeDatabase, db } from "./db.ts";
import { metrics } from "./metrics.ts";
import * as passwords from "./password.ts";
import { readSession } from "./session-store.ts";
import { signIn } from "./sign-in.ts";

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
});

const failure = (input: unknown, address = "203.0.113.1") =>
  signIn(input, address).then(
    () => "",
    (error: Error) => error.message,
  );

test("the right password opens a session, however the address is spelt", async () => {
  const { userId, sessionId } = await signIn({ email: " SP@X.test", password: "foyer-demo" }, "203.0.113.1");
  expect(userId).toBe("sp");
  expect(await readSession(sessionId)).toMatchObject({ user: { id: "sp" }, role: "sp" });
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

test("an account under attack is closed for a while, known or not, even to the right password", async () => {
  const verify = vi.spyOn(passwords, "verifyPassword").mockResolvedValue(false);
  for (const email of ["sp@x.test", "nobody@x.test"]) {
    for (let n = 0; n < 10; n += 1) {
      expect(await failure({ email, password: "guess" }, `203.0.113.${n}`)).toBe("wrong");
    }
    const told = await failure({ email, password: "foyer-demo" }, "203.0.113.99");
    expect(told).toMatch(/^too_many:\d+$/);
  }
  expect(verify).toHaveBeenCalledTimes(20);
  verify.mockRestore();
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
  expect(await failure({ email: "sp@x.test", password: "foyer-demo" })).toBe("trouble");
  find.mockRestore();
});

test("results are counted without naming anybody", async () => {
  await failure({ email: "sp@x.test", password: "foyer-demo" });
  const text = await metrics().registry.metrics();
  expect(text).toMatch(/foyer_sign_ins_total\{result="done"\} \d+/);
  expect(text).toMatch(/foyer_sign_ins_total\{result="wrong"\} \d+/);
  expect(text).not.toContain("x.test");
});
