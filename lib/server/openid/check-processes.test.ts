import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db } from "../db.ts";
import { idHashOf } from "../session-store.ts";
import { saidElsewhere } from "../testing/another-process.ts";
import type { Company } from "./testing/company.ts";
import { startNorth } from "./testing/north.ts";

let company: Company;
beforeAll(async () => {
  company = await startNorth();
});
afterAll(async () => {
  await company.close();
  await closeDatabase();
});

const program = `
  import { closeDatabase } from "#lib/server/db.ts";
  import { stopJobs } from "#lib/server/jobs.ts";
  import { readSession } from "#lib/server/session-store.ts";
  const read = await Promise.all(Array.from({ length: 5 }, () => readSession(process.argv[1])));
  process.stdout.write(read.map((session) => (session ? "in" : "out")).join());
  await stopJobs();
  await closeDatabase();
`;

async function readByTwo(sessionId: string): Promise<string[]> {
  const checkedAt = new Date(Date.now() - 60_000);
  await db().providerSession.update({ where: { idHash: idHashOf(sessionId) }, data: { checkedAt } });
  company.asked.length = 0;
  const read = await Promise.all([saidElsewhere(program, sessionId), saidElsewhere(program, sessionId)]);
  return read.flatMap((line) => line.split(","));
}

test("two processes ask a provider once, and both act on its word", async () => {
  const { sessionId } = await company.enter("mei", { groups: ["staff"] });
  expect(new Set(await readByTwo(sessionId))).toEqual(new Set(["in"]));
  expect(company.asked.filter((path) => path === "/me")).toHaveLength(1);

  company.people({ mei: { groups: [] } });
  expect(new Set(await readByTwo(sessionId))).toEqual(new Set(["out"]));
  expect(company.asked.filter((path) => path === "/me")).toHaveLength(1);
}, 40_000);
