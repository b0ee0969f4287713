import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { closeDatabase, db, listen, notify, pool } from "./db.ts";

beforeAll(freshDatabase);
afterAll(closeDatabase);

test("a message reaches every listener of its channel, and no other", async () => {
  const got: string[] = [];
  const stop = await listen("one", (payload) => got.push(`a:${payload}`));
  await listen("one", (payload) => got.push(`b:${payload}`));
  await listen("two", (payload) => got.push(`c:${payload}`));
  await notify("one", "x");
  await vi.waitFor(() => expect(got.sort()).toEqual(["a:x", "b:x"]), 5_000);
  stop();
  await notify("one", "y");
  await vi.waitFor(() => expect(got.sort()).toEqual(["a:x", "b:x", "b:y"]), 5_000);
});

test("listening goes on after the connection was cut, and says that something may be missing", async () => {
  const got: string[] = [];
  const gap = vi.fn();
  await listen("cut", (payload) => got.push(payload), gap);
  await pool().query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
  );
  await vi.waitFor(() => expect(gap).toHaveBeenCalledTimes(1), 5_000);
  await notify("cut", "again");
  await vi.waitFor(() => expect(got).toEqual(["again"]), 5_000);
});

test("an idle connection that breaks is replaced", async () => {
  await db().setting.count();
  await pool().query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle'",
  );
  await pause(100);
  expect(await db().setting.count()).toBeGreaterThanOrEqual(0);
});
