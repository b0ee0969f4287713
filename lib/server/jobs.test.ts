import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { closeDatabase, db, pool } from "./db.ts";
import { cleanUp } from "./housekeeping.ts";
import { enqueue, registerJob, stopJobs } from "./jobs.ts";

beforeAll(freshDatabase);
afterAll(async () => {
  await stopJobs();
  await closeDatabase();
});

test("a job reaches its handler soon, with its data", async () => {
  const done: unknown[] = [];
  await registerJob("test.soon", async (data) => void done.push(data));
  await enqueue("test.soon", { userId: "u-1" });
  await vi.waitFor(() => expect(done).toEqual([{ userId: "u-1" }]), 3_000);
}, 15_000);

test("a job put there before anybody registered, and for later, is run", async () => {
  const done: unknown[] = [];
  await enqueue("test.later", { n: 1 }, { startAfterSeconds: 1 });
  await registerJob("test.later", async (data) => void done.push(data));
  expect(done).toEqual([]);
  await vi.waitFor(() => expect(done).toEqual([{ n: 1 }]), { timeout: 14_000, interval: 100 });
}, 20_000);

test("a job that fails is run again", async () => {
  let runs = 0;
  await registerJob("test.again", async () => {
    runs += 1;
    if (runs === 1) throw new Error("not yet");
  });
  await enqueue("test.again", {});
  await vi.waitFor(() => expect(runs).toBe(2), { timeout: 24_000, interval: 100 });
}, 30_000);

test("a job whose last try fails is handed to the one that mourns it, with its data", async () => {
  const lost: unknown[] = [];
  await enqueue("test.hopeless", { n: 1 }, { startAfterSeconds: 1, lost: "test.lost" });
  await pool().query(`UPDATE pgboss.job SET retry_limit = 0 WHERE name = 'test.hopeless'`);
  await registerJob("test.lost", async (data) => void lost.push(data));
  await registerJob("test.hopeless", () => Promise.reject(new Error("never")));
  await vi.waitFor(() => expect(lost).toEqual([{ n: 1 }]), { timeout: 24_000, interval: 100 });
}, 30_000);

test("what has no more use is deleted, what has is kept", async () => {
  const days = (n: number) => new Date(Date.now() + n * 86_400_000);
  await db().enterprise.create({ data: { id: "e-1", corpId: "c-1", name: "One" } });
  await db().user.create({ data: { id: "u-1", email: "u@x.test", name: "U", role: "sp" } });
  const session = { userId: "u-1", role: "sp" as const };
  await db().session.createMany({
    data: [
      { ...session, idHash: "live", expiresAt: days(1) },
      { ...session, idHash: "over", expiresAt: days(-2) },
      { ...session, idHash: "revoked", expiresAt: days(1), revokedAt: days(-2) },
    ],
  });
  const link = { enterpriseId: "e-1", meetingId: "m-1", role: "guest" as const, tokenCipher: "" };
  await db().joinLink.createMany({
    data: [
      { ...link, tokenHash: "live", expiresAt: days(-6) },
      { ...link, tokenHash: "over", expiresAt: days(-8) },
    ],
  });
  await db().usedLogoutToken.createMany({
    data: [
      { tokenHash: "live", expiresAt: days(0.01) },
      { tokenHash: "over", expiresAt: days(-0.01) },
    ],
  });
  await cleanUp();
  expect(await db().usedLogoutToken.findMany({ select: { tokenHash: true } })).toEqual([
    { tokenHash: "live" },
  ]);
  expect(await db().session.findMany({ select: { idHash: true } })).toEqual([{ idHash: "live" }]);
  expect(await db().joinLink.findMany({ select: { tokenHash: true } })).toEqual([{ tokenHash: "live" }]);
});
