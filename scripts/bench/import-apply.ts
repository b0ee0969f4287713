import { setTimeout as pause } from "node:timers/promises";
import { closeDatabase, db } from "#lib/server/db.ts";
import { importOf, move } from "#lib/server/imports/changes.ts";
import { setMapping } from "#lib/server/imports/commands.ts";
import { beginImport, receiveFile } from "#lib/server/imports/receive.ts";
import { registerImports, stopImports } from "#lib/server/imports/run.ts";
import { stopJobs } from "#lib/server/jobs.ts";
import { demoIds, seed } from "#prisma/seed.ts";
import { columns, piecesOf, someFile } from "./import-file.ts";

/** Applies a file of so many new users as the quota of the environment lets it, and prints its seconds as JSON. */
const [origin = "", rows = "0"] = process.argv.slice(2);
const [enterpriseId] = demoIds.enterprises;
const wisher = { actorId: demoIds.users.admin, actorName: "Lin Yue", actorRole: "admin" };
await seed(origin);
await registerImports();

const id = await beginImport("bench.csv", { enterpriseId, ...wisher });
// Every second row is a new user; the seeds know none of the others either.
const file = someFile(Number(rows))
  .toString("utf8")
  .replaceAll(/,(Engineering|Sales \/ EMEA|Sales \/ North|Design)?,(Lead|Engineer),/g, ",,$2,");
await receiveFile(await importOf(id, enterpriseId), piecesOf(Buffer.from(file)));
await setMapping(await importOf(id, enterpriseId), columns, wisher);
await reached("ready");
const startedAt = performance.now();
await move(await importOf(id, enterpriseId), "apply", { appliedAt: new Date() });
await reached("done");
const seconds = (performance.now() - startedAt) / 1_000;
const done = await db().importRow.count({ where: { importId: id, state: "done" } });
process.stdout.write(JSON.stringify({ seconds, done }));
stopImports();
await stopJobs();
await closeDatabase();

async function reached(state: string): Promise<void> {
  for (;;) {
    const found = await importOf(id, enterpriseId);
    if (found.state === state) return;
    if (["failed", "paused"].includes(found.state)) throw new Error(`${found.state}: ${found.trouble}`);
    await pause(100);
  }
}
