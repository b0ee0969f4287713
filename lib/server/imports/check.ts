import "server-only";
import type { Import } from "#generated/prisma/client.ts";
import { exactPath, pathSeparator } from "#lib/contract/department-path.ts";
import { departments } from "#lib/contract/departments.ts";
import { type ImportColumnKey, importColumns } from "#lib/contract/user-columns.ts";
import { users } from "#lib/contract/users.ts";
import { AppError } from "#lib/errors.ts";
import { db } from "../db.ts";
import { wholeList } from "../whole-list.ts";
import { isBlank, readBlocks } from "./blocks.ts";
import { move } from "./changes.ts";
import { type DepartmentFound, departmentFinder } from "./department-finder.ts";
import { Directory } from "./directory.ts";
import { FileKeys } from "./file-keys.ts";
import { clearLedger, writePlanned } from "./ledger-write.ts";
import { mappedColumns } from "./mapped-columns.ts";
import type { Plan } from "./plan.ts";
import { planRow } from "./plan-row.ts";
import { Seen } from "./seen.ts";
import { ask, type Work } from "./work.ts";

/**
 * The dry run: reads the file's ids, then the whole directory once, then says of every row what it would do. Begun anew
 * by whoever takes it over. Nothing is changed upstream.
 * @throws what reading the upstream threw, and the signal's reason once the import is held no more
 */
export async function checkImport(work: Work): Promise<void> {
  const { found, holder, signal } = work;
  await clearLedger(found);
  const columns = mappedColumns(columnsOf(found));
  const keys = new FileKeys(columns);
  for await (const { rows } of readBlocks(found)) for (const cells of rows) keys.add(cells);
  const departmentsFound = await findDepartments(work, keys.departments);
  const directory = await readDirectory(work, keys);
  const plan: Plan = {
    importId: found.id,
    ...{ columns, directory, departments: departmentsFound },
    seen: new Seen(keys),
    departmentNames: new Map(
      [...departmentsFound.values()].flatMap((it) => ("code" in it ? [[it.code, it.path] as const] : [])),
    ),
  };
  await planFile(found, plan, signal);
  const { total, used } = await ask(work, users.licences, {});
  await move(
    found,
    "checked",
    {
      freeLicences: Math.max(0, total - used),
      departments: Object.fromEntries(plan.departmentNames),
      checkedAt: new Date(),
      trouble: null,
      tries: 0,
    },
    holder,
  );
}

/** Plans all rows of a file, and writes what each would do into the ledger. */
export async function planFile(
  found: Pick<Import, "id" | "enterpriseId">,
  plan: Plan,
  signal: AbortSignal,
): Promise<void> {
  for await (const { line, rows } of readBlocks(found)) {
    signal.throwIfAborted();
    await writePlanned(
      found,
      rows.flatMap((cells, index) => (isBlank(cells) ? [] : [planRow(cells, line + index, plan)])),
    );
  }
}

/** What each of the file's columns is, by the mapping that stands in the row. */
export function columnsOf({ mapping }: Pick<Import, "mapping">): (ImportColumnKey | null)[] {
  return mapping.map((wanted) => importColumns.find(({ key }) => key === wanted)?.key ?? null);
}

async function findDepartments(
  work: Work,
  texts: ReadonlySet<string>,
): Promise<Map<string, DepartmentFound>> {
  const find = departmentFinder((code) =>
    ask(work, departments.get, { code }).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "not_found") return null;
      throw error;
    }),
  );
  const found = new Map<string, DepartmentFound>();
  for (const text of texts) found.set(text, await find(text));
  return found;
}

async function readDirectory(work: Work, keys: FileKeys): Promise<Directory> {
  const { found, holder } = work;
  const directory = new Directory();
  const { items: odd } = await ask(work, departments.search, { text: pathSeparator });
  for await (const { items, readRows, total } of wholeList((wish) => ask(work, users.list, wish))) {
    for (const user of items) {
      user.department.path = exactPath(user.department, odd);
      directory.add(user, keys);
    }
    await db().import.updateMany({
      where: { id: found.id, leaseHolder: holder },
      data: { readUsers: readRows, totalUsers: total },
    });
  }
  return directory;
}
