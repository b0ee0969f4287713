import { createReadStream } from "node:fs";
import { closeDatabase, db } from "#lib/server/db.ts";
import { readBlocks } from "#lib/server/imports/blocks.ts";
import { importOf, move } from "#lib/server/imports/changes.ts";
import { planFile } from "#lib/server/imports/check.ts";
import { Directory } from "#lib/server/imports/directory.ts";
import { FileKeys } from "#lib/server/imports/file-keys.ts";
import { mappedColumns } from "#lib/server/imports/mapped-columns.ts";
import { beginImport, receiveFile } from "#lib/server/imports/receive.ts";
import { Seen } from "#lib/server/imports/seen.ts";
import { demoIds, seed } from "#prisma/seed.ts";
import { columns, departmentsFound, someUsers } from "./import-file.ts";

/**
 * The same dry run with the ledger: the file is encrypted into the database, read from there twice, compared with the
 * 100,000 users of an enterprise as they come, and each row's plan written. Prints seconds and MiB as JSON; `base` is what
 * the process holds before it begins.
 */
const [origin = "", path = ""] = process.argv.slice(2);
const [enterpriseId] = demoIds.enterprises;
await seed(origin);
const mebibyte = 2 ** 20;
await db().import.count();
globalThis.gc?.();
const base = process.memoryUsage.rss() / mebibyte;
let peak = base;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss() / mebibyte);
}, 5);

const startedAt = performance.now();
const wisher = { actorId: demoIds.users.admin, actorName: "Lin Yue", actorRole: "admin" };
const id = await beginImport("bench.csv", { enterpriseId, ...wisher });
await receiveFile(await importOf(id, enterpriseId), createReadStream(path));
const receivedAt = performance.now();
await move(await importOf(id, enterpriseId), "setMapping", { mapping: columns });
const found = { id, enterpriseId };
const mapped = mappedColumns(columns);
const keys = new FileKeys(mapped);
for await (const { rows } of readBlocks(found)) for (const cells of rows) keys.add(cells);
const directory = new Directory();
for (const user of someUsers(100_000)) directory.add(user, keys);
const plan = {
  ...{ importId: id, columns: mapped, directory, departments: departmentsFound },
  ...{ seen: new Seen(keys), departmentNames: new Map<string, string>() },
};
await planFile(found, plan, new AbortController().signal);
const endedAt = performance.now();
clearInterval(watch);
const seconds = { receive: (receivedAt - startedAt) / 1_000, plan: (endedAt - receivedAt) / 1_000 };
process.stdout.write(JSON.stringify({ ...seconds, base, peak, rows: await db().importRow.count() }));
await closeDatabase();
