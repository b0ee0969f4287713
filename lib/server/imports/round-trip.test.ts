import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { departments } from "#lib/contract/departments.ts";
import { imports } from "#lib/contract/imports.ts";
import { suggestMapping } from "#lib/contract/suggest-mapping.ts";
import { users } from "#lib/contract/users.ts";
import { db } from "../db.ts";
import { execute } from "../execute.ts";
import { rowsOf } from "../spreadsheets/testing/files.ts";
import { catchJobs } from "../testing/caught-jobs.ts";
import { type Demo, startDemo } from "../testing/demo.ts";
import { contextAs } from "../testing/people.ts";
import { exportUsers } from "../user-export.ts";
import { importOf } from "./changes.ts";
import { receiveFile } from "./receive.ts";
import { runImport } from "./run.ts";
import { apply, get } from "./testing/bench.ts";

catchJobs();

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(async () => {
  await demo.reset();
  await db().import.deleteMany();
});
afterAll(() => demo.stop());

type Kind = { format: "csv" | "xlsx"; locale: "en" | "zh-CN" };

async function exported(kind: Kind): Promise<Buffer> {
  const parts = await exportUsers({}, kind, () => contextAs("admin"));
  return Buffer.concat(await Array.fromAsync(parts));
}

/** A department whose name holds what the upstream joins names with, above others that have users. */
async function nameOddly() {
  await execute(departments.change, { code: "eng", name: "R#D" }, await contextAs("admin"));
}

/** What people do to an enterprise meanwhile, with the texts that files find hardest. */
async function change() {
  const as = await contextAs("admin");
  await execute(
    users.change,
    {
      account: "li.na@meridian",
      changes: {
        ...{ name: '\'=Na, "Li"', title: "=1+1", signature: "one\ntwo;\tthree", description: "@SUM(A1)" },
        ...{ departmentCode: "sales-emea", sortLevel: 7, hidePhone: true, phone: "+8613900004444" },
      },
    },
    as,
  );
  await execute(users.setState, { accounts: ["mei.chen@meridian"], state: "disabled" }, as);
  await execute(
    users.create,
    {
      ...{ name: "#示例 人", account: "brought.along", thirdPartyId: "emp-77", email: "along@example.com" },
      ...{ phone: "+85261234567", departmentCode: "eng-optics", englishName: "-Along", notify: false },
    },
    as,
  );
}

async function broughtIn(file: Buffer): Promise<string> {
  const context = await contextAs("admin");
  const { id } = await execute(imports.begin, { fileName: "users" }, context);
  const home = context.caller.kind === "session" ? context.caller.session.enterprise?.id : undefined;
  await receiveFile(await importOf(id, home ?? ""), new Blob([new Uint8Array(file)]).stream());
  const { columns } = await get(id);
  const mapping = suggestMapping(columns.map(({ head }) => head));
  await execute(imports.setMapping, { id, mapping }, context);
  await runImport({ importId: id });
  return id;
}

/** Rows by their accounts, in the columns that an import takes. */
async function importable(file: Buffer) {
  const [head = [], ...rows] = await rowsOf(file);
  const mapping = suggestMapping(head);
  const account = mapping.indexOf("account");
  return new Map(
    rows.map((row) => [row[account], mapping.flatMap((key, at) => (key === null ? [] : [row[at] ?? ""]))]),
  );
}

test.each<Kind>([
  { format: "csv", locale: "en" },
  { format: "xlsx", locale: "zh-CN" },
])("an export as $format in $locale makes a fresh enterprise what the old one was", async (kind) => {
  await nameOddly();
  await change();
  const file = await exported(kind);
  await demo.reset();
  await nameOddly();
  const before = await importable(await exported(kind));
  const id = await broughtIn(file);
  expect((await get(id)).outcomes).toMatchObject({ create: 1, change: 2, refused: 0 });
  await apply(id);
  const after = await importable(await exported(kind));
  expect(after).toEqual(await importable(file));
  expect(after).not.toEqual(before);
});
