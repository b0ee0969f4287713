import "server-only";
import type { BindingCheck } from "#generated/prisma/client.ts";
import { db, pool } from "./db.ts";

/** A killed run is replaced after this long. */
export const leaseSeconds = 45;

/** The check, held for `holder` from now on; null when it has ended, or another process carries it on. */
export async function holdCheck(id: string, holder: string): Promise<BindingCheck | null> {
  const { rowCount } = await pool().query(
    `UPDATE "BindingCheck" SET "leaseHolder" = $2, "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
     WHERE id = $1 AND "runningFor" IS NOT NULL AND "leaseUntil" < now()`,
    [id, holder],
  );
  return rowCount ? db().bindingCheck.findUnique({ where: { id } }) : null;
}

/** Keeps what `holder` holds; nothing where it has lost it. */
export async function extendLease(id: string, holder: string): Promise<void> {
  await pool().query(
    `UPDATE "BindingCheck" SET "leaseUntil" = now() + make_interval(secs => ${leaseSeconds})
     WHERE id = $1 AND "leaseHolder" = $2`,
    [id, holder],
  );
}

/** Lets another process carry a check on, and says why where a step failed: the code of an error. */
export async function releaseCheck(id: string, holder: string, failure?: string): Promise<void> {
  await db().bindingCheck.updateMany({
    where: { id, leaseHolder: holder },
    data: { leaseHolder: null, leaseUntil: new Date(0), ...(failure !== undefined && { failure }) },
  });
}
