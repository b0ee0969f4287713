import "server-only";
import type { Import } from "#generated/prisma/client.ts";
import { type ImportState, workingStates } from "#lib/contract/import-words.ts";
import { db, pool } from "../db.ts";

/** A killed worker is replaced after this long. */
export const leaseSeconds = 6;

/** The states that are some worker's. */
const workers = workingStates.filter((state) => state !== "reading");

/** The import, held for `holder` from now on; null when nothing is to be done, or another worker holds it. */
export async function holdImport(id: string, holder: string): Promise<Import | null> {
  const { rowCount } = await pool().query(
    `UPDATE "Import" SET "leaseHolder" = $2, "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
     WHERE id = $1 AND state::text = ANY($3) AND "leaseUntil" < now()`,
    [id, holder, workers],
  );
  return rowCount ? db().import.findUnique({ where: { id } }) : null;
}

/** Keeps what `holder` holds, and answers the state that the import is in by now; null where it is held no more. */
export async function extendLease(id: string, holder: string): Promise<ImportState | null> {
  const { rows } = await pool().query<{ state: ImportState }>(
    `UPDATE "Import" SET "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
     WHERE id = $1 AND "leaseHolder" = $2 RETURNING state`,
    [id, holder],
  );
  return rows[0]?.state ?? null;
}

/** Lets go of an import, which nobody takes up again before `waitSeconds` have passed. */
export async function releaseImport(id: string, holder: string, waitSeconds = 0): Promise<void> {
  // The column counts milliseconds and rounds: without cutting, who comes in the same one would find a lease still.
  await pool().query(
    `UPDATE "Import"
     SET "leaseHolder" = NULL, "leaseUntil" = date_trunc('milliseconds', now()) + make_interval(secs => $3)
     WHERE id = $1 AND "leaseHolder" = $2`,
    [id, holder, waitSeconds],
  );
}

/** The imports that nobody holds although there is work to do. */
export async function abandonedImports(): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM "Import" WHERE state::text = ANY($1) AND "leaseUntil" < now() ORDER BY "leaseUntil" LIMIT 50`,
    [workers],
  );
  return rows.map(({ id }) => id);
}
