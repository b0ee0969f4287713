import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { closeDatabase, db } from "./db.ts";
import { hashPassword } from "./password.ts";
import { signIn } from "./sign-in.ts";

// A cheap password makes everything around it weigh more, which is what could tell the two apart.
vi.mock("./password-cost.ts", () => ({ cost: { ln: 11, r: 8, p: 1 } }));

const samples = 200;

beforeAll(async () => {
  await freshDatabase();
  const passwordHash = await hashPassword("the right one");
  const users = Array.from({ length: samples }, (_, n) => ({
    email: `known${n}@x.test`,
    name: "K",
    passwordHash,
  }));
  await db().user.createMany({ data: users.map((user) => ({ ...user, role: "sp" as const })) });
  for (let n = 0; n < 20; n += 1) await timeOf(`warm-up${n}@x.test`, 1000 + n);
});
afterAll(closeDatabase);

/** How long a refusal takes, in milliseconds; each from an address of its own, so that no limit is met. */
async function timeOf(email: string, n: number): Promise<number> {
  const visit = { address: `10.0.${n >> 8}.${n & 255}`, userAgent: null, requestId: "request-1" };
  const start = performance.now();
  await expect(signIn({ email, password: "a wrong one" }, visit)).rejects.toThrow("wrong");
  return performance.now() - start;
}

const quantile = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;

test("an unknown user and a wrong password differ by less than they vary", async () => {
  const known: number[] = [];
  const unknown: number[] = [];
  for (let n = 0; n < samples; n += 1) {
    known.push(await timeOf(`known${n}@x.test`, 2 * n));
    unknown.push(await timeOf(`unknown${n}@x.test`, 2 * n + 1));
  }
  const [k, u] = [known, unknown].map((times) => times.toSorted((a, b) => a - b));
  if (!k || !u) throw new Error("nothing was measured");
  const difference = Math.abs(quantile(k, 0.5) - quantile(u, 0.5));
  const spread = Math.max(...[k, u].map((times) => quantile(times, 0.75) - quantile(times, 0.25)));
  expect(difference).toBeLessThan(spread);
}, 60_000);
