import { expect, test, vi } from "vitest";
import { hashPassword, verifyPassword } from "./password.ts";

// At the portal's own price.
vi.unmock("./password-cost.ts");

test("a password fits its own hash only", async () => {
  const hash = await hashPassword("foyer-demo");
  expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
  expect(await verifyPassword("foyer-demo", hash)).toBe(true);
  expect(await verifyPassword("Foyer-demo", hash)).toBe(false);
});

test("equal passwords have different hashes", async () => {
  expect(await hashPassword("foyer-demo")).not.toBe(await hashPassword("foyer-demo"));
});

test("one password however its letters were composed", async () => {
  expect(await verifyPassword("Zu\u0308rich", await hashPassword("Z\u00fcrich"))).toBe(true);
});

test("the cost stored with the hash is the one used", async () => {
  const cheap = "$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$mSIDbl4WTZrvkk0xUyKqLHHPnSiQgwLJpLiFRWlEFxI";
  expect(await verifyPassword("anything", cheap)).toBe(false);
});

test("nobody's password is never right and takes the same work", async () => {
  const hash = await hashPassword("known");
  // The processor's time, which other load on the machine does not stretch.
  const work = async (stored: string | null) => {
    const before = process.cpuUsage();
    expect(await verifyPassword("guess", stored)).toBe(false);
    return process.cpuUsage(before).user;
  };
  const known = Math.min(await work(hash), await work(hash), await work(hash));
  const unknown = Math.min(await work(null), await work(null), await work(null));
  expect(unknown / known).toBeGreaterThan(0.5);
  expect(unknown / known).toBeLessThan(2);
});

test("a malformed hash is an error, not a wrong password", async () => {
  await expect(verifyPassword("x", "plain text")).rejects.toThrow("malformed");
});
