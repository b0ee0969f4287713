import Papa from "papaparse";
import { cellReader } from "#lib/server/imports/cells.ts";
import { Directory } from "#lib/server/imports/directory.ts";
import { FileKeys } from "#lib/server/imports/file-keys.ts";
import { planRow } from "#lib/server/imports/plan-row.ts";
import { readRowBatches } from "#lib/server/imports/read-rows.ts";
import { Seen } from "#lib/server/imports/seen.ts";
import { columns, departmentsFound, piecesOf, someFile, someUsers } from "./import-file.ts";

/**
 * The dry run of 50,000 rows against 50,000 users without upstream and database: reading the file, its ids, the rules of
 * its cells, and comparing. Prints milliseconds of each of seven rounds as JSON, and of the parser alone over a text in memory.
 */
const rowCount = 50_000;
const file = someFile(rowCount);
const text = file.toString("utf8");
const users = [...someUsers(rowCount)];

async function parse(): Promise<number> {
  if (Papa.parse(text, { skipEmptyLines: true }).data.length !== rowCount + 1)
    throw new Error("rows are missing");
  return 0;
}

/** Both answer how long of it is not to count: the directory is gone through while the upstream is read. */
async function dryRun(): Promise<number> {
  const keys = new FileKeys();
  // As in the ledger, the rows are text until they are compared.
  const blocks: string[] = [];
  for await (const rows of readRowBatches(piecesOf(file))) {
    for (const cells of rows) keys.add(cells, columns);
    blocks.push(JSON.stringify(rows));
  }
  const directory = new Directory();
  const startedAt = performance.now();
  for (const user of users) directory.add(user, keys);
  const directoryMs = performance.now() - startedAt;
  const plan = {
    ...{ importId: "bench", columns, directory, departments: departmentsFound },
    ...{ readCell: cellReader(), seen: new Seen(keys), departmentNames: new Map<string, string>() },
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
}

async function timed(work: () => Promise<number>): Promise<number> {
  const startedAt = performance.now();
  const without = await work();
  return performance.now() - startedAt - without;
}

const rounds = { parser: [] as number[], dryRun: [] as number[] };
for (let round = 0; round < 7; round += 1) {
  rounds.parser.push(await timed(parse));
  rounds.dryRun.push(await timed(dryRun));
}
process.stdout.write(JSON.stringify(rounds));
