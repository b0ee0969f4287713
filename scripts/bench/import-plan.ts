import Papa from "papaparse";
import { Directory } from "#lib/server/imports/directory.ts";
import { FileKeys } from "#lib/server/imports/file-keys.ts";
import { mappedColumns } from "#lib/server/imports/mapped-columns.ts";
import { planRow } from "#lib/server/imports/plan-row.ts";
import { readRowBatches } from "#lib/server/imports/read-rows.ts";
import { Seen } from "#lib/server/imports/seen.ts";
import { columns, departmentsFound, piecesOf, someFile, someUsers } from "./import-file.ts";

/**
 * `dry-run`: that of 50,000 rows against 50,000 users without upstream and database: reading the file, its ids, the rules of
 * its cells, and comparing. `parser`: the parser alone over the same text in memory. Each in a process of its own, so that
 * neither collects the other's garbage. Prints milliseconds of processor time, all threads, of each of seven rounds as JSON.
 */
const rowCount = 50_000;
const rounds = 7;
const file = someFile(rowCount);

function parser(): () => Promise<number> {
  const text = file.toString("utf8");
  return async () => {
    const { data } = Papa.parse(text, { skipEmptyLines: true });
    if (data.length !== rowCount + 1) throw new Error("rows are missing");
    return 0;
  };
}

/** Answers how long of it is not to count: the directory is gone through while the upstream is read. */
function dryRun(): () => Promise<number> {
  const users = [...someUsers(rowCount)];
  return async () => {
    const mapped = mappedColumns(columns);
    const keys = new FileKeys(mapped);
    // As in the ledger, the rows are text until they are compared.
    const blocks: string[] = [];
    for await (const rows of readRowBatches(piecesOf(file))) {
      for (const cells of rows) keys.add(cells);
      blocks.push(JSON.stringify(rows));
    }
    const directory = new Directory();
    const startedAt = process.cpuUsage();
    for (const user of users) directory.add(user, keys);
    const directoryMs = since(startedAt);
    const plan = {
      ...{ importId: "bench", columns: mapped, directory, departments: departmentsFound },
      ...{ seen: new Seen(keys), departmentNames: new Map<string, string>() },
    };
    const outcomes = { create: 0, change: 0, unchanged: 0, refused: 0 };
    let line = 0;
    for (const block of blocks) {
      const rows: string[][] = JSON.parse(block);
      for (const cells of rows) {
        line += 1;
        if (line > 1) outcomes[planRow(cells, line, plan).outcome] += 1;
      }
    }
    const wanted = { create: 25_000, change: 5_000, unchanged: 20_000, refused: 0 };
    if (JSON.stringify(outcomes) !== JSON.stringify(wanted)) throw new Error(JSON.stringify(outcomes));
    return directoryMs;
  };
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const work = process.argv[2] === "parser" ? parser() : dryRun();
const times: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const startedAt = process.cpuUsage();
  const without = await work();
  times.push(since(startedAt) - without);
}
process.stdout.write(JSON.stringify(times));
