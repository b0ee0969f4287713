import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#lib/server/db.ts";
import { freshDatabase } from "../../../scripts/testing/database.ts";
import { GET } from "./route.ts";

beforeAll(freshDatabase);
afterAll(closeDatabase);

test("ready with the database and all migrations, whatever the upstream does", async () => {
  const answer = await GET(new Request("http://localhost:3000/api/health"));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ live: true, ready: true, mode: "demo", upstream: [] });
});

test("not ready while a migration is missing", async () => {
  await pool().query(`UPDATE "_prisma_migrations" SET finished_at = NULL`);
  const answer = await GET(new Request("http://localhost:3000/api/health"));
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ live: true, ready: false });
});
