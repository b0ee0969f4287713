import "server-only";
import type { Import, ImportRow, ImportRowState } from "#generated/prisma/client.ts";
import { db, pool } from "../db.ts";
import { decrypt } from "../secrets.ts";
import type { FieldValues } from "./fields.ts";
import { passwordPlace } from "./ledger-write.ts";

/** Rows to a block: what is announced in the audit at once, and the most that the upstream deletes with one call. */
export const rowsAtOnce = 100;

/** What a row is written as, and only while it is in one of the states `from` and its import is held by the writer. */
export type Entry = {
  state: ImportRowState;
  result?: string | null;
  userId?: string | null;
  /** A new user's values, as the upstream has them. */
  made?: FieldValues;
};

/** Thrown where a worker writes into the ledger of an import that another one holds by now. */
export class LeaseLost extends Error {}

/** Some rows in a state, in the order of the file, beyond a line. */
export function rowsIn(
  { id }: Pick<Import, "id">,
  state: ImportRowState,
  after = 0,
  take = rowsAtOnce,
): Promise<ImportRow[]> {
  return db().importRow.findMany({
    where: { importId: id, state, line: { gt: after } },
    orderBy: { line: "asc" },
    take,
  });
}

/**
 * Writes what became of rows, in one statement, and forgets the passwords of those that are over.
 * @param from the states that they must be in; others are left alone
 * @throws LeaseLost, and nothing is written, when `holder` does not hold the import any more
 */
export async function enter(
  { id }: Pick<Import, "id">,
  holder: string,
  lines: readonly number[],
  from: readonly ImportRowState[],
  { state, result = null, userId = null, made }: Entry,
): Promise<void> {
  const { rows } = await pool().query<{ held: boolean }>({
    name: "imports.enter",
    text: statement,
    values: [id, holder, lines, from, state, result, userId, made ? JSON.stringify(made) : null],
  });
  if (!rows[0]?.held) throw new LeaseLost("another worker holds the import");
}

// Being sent counts as a try. The lease's row is locked, so that nobody takes it between the look and the write.
const statement = `
  WITH held AS (
    SELECT id FROM "Import" WHERE id = $1 AND "leaseHolder" = $2 AND "leaseUntil" > now() FOR SHARE
  ), written AS (
    UPDATE "ImportRow" r SET state = $5::"ImportRowState", result = $6, "userId" = coalesce($7, r."userId"),
      made = coalesce($8::jsonb, r.made),
      tries = r.tries + ($5 = 'sent')::int, "sentAt" = CASE WHEN $5 = 'sent' THEN now() ELSE r."sentAt" END
    FROM held WHERE r."importId" = $1 AND r.line = ANY($3::int[]) AND r.state::text = ANY($4::text[])
    RETURNING r.line
  ), forgotten AS (
    DELETE FROM "ImportPassword" p USING written
    WHERE p."importId" = $1 AND p.line = written.line AND $5 NOT IN ('sent', 'pending')
  )
  SELECT EXISTS (SELECT FROM held) AS held`;

/** The password that a row gives; null where the upstream makes one up. */
export async function passwordOf({ id, enterpriseId }: Import, line: number): Promise<string | null> {
  const row = await db().importPassword.findUnique({ where: { importId_line: { importId: id, line } } });
  return row && decrypt(row.passwordCipher, passwordPlace(row.id, { enterpriseId }));
}

/** Forgets what came with the file: its rows as they came, and every password. */
export async function erase({ id }: Pick<Import, "id">): Promise<void> {
  await db().importBlock.deleteMany({ where: { importId: id } });
  await db().importPassword.deleteMany({ where: { importId: id } });
  await db().import.updateMany({ where: { id, erasedAt: null }, data: { erasedAt: new Date() } });
}
