import { spawn } from "node:child_process";
import { once as event } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { verifyChain } from "./audit-verify.ts";
import { closeDatabase, db } from "./db.ts";

beforeAll(freshDatabase);
afterAll(closeDatabase);

const program = `
  import { append } from "#lib/server/audit-append.ts";
  import { closeDatabase } from "#lib/server/db.ts";
  const draft = (id) => ({ id, at: new Date().toISOString(), phase: "intent", intentId: null, action: "a.b",
    actorId: "u", actorName: "U", role: "admin", actingFor: null, requestId: "r", idempotencyKey: null,
    details: {}, result: null });
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(Array.from({ length: 20 }, (_, n) => append("both", draft(process.argv[1] + round + "-" + n))));
  }
  await closeDatabase();
`;

async function run(name: string): Promise<number> {
  const flags = ["--conditions=react-server", "--input-type=module", "--eval", program, name];
  const child = spawn(process.execPath, flags, { stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await event(child, "exit");
  return code;
}

test("two processes append 200 rows each to one unbroken chain", async () => {
  expect(await Promise.all([run("first"), run("second")])).toEqual([0, 0]);
  expect(await verifyChain("both")).toMatchObject({ intact: true, head: { sequence: 400 } });
  const rows = await db().auditEntry.findMany({ where: { chain: "both" }, select: { id: true } });
  expect(new Set(rows.map(({ id }) => id)).size).toBe(400);
}, 30_000);
