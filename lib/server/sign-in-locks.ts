import "server-only";
import { AppError } from "#lib/errors.ts";
import { pool } from "./db.ts";
import { storedKey } from "./rate-limit.ts";

/** Failures in a row before a name is closed, and for how long: doubled by each further one, up to an hour. */
const patience = 5;
const firstLock = "interval '1 minute'";
const longestLock = "interval '1 hour'";
/** A failure this long ago no longer counts. */
const memory = "interval '1 day'";

const nth = `CASE WHEN kept."failedAt" < now() - ${memory} THEN 1 ELSE kept.failures + 1 END`;
const open = "'epoch'::timestamptz";
const until = `CASE WHEN ${nth} < ${patience} THEN ${open}
  ELSE now() + least(${firstLock} * power(2, least(${nth} - ${patience}, 10)), ${longestLock}) END`;

const begin = `
  INSERT INTO "SignInLock" AS kept (key, failures, "lockedUntil", "failedAt") VALUES ($1, 1, ${open}, now())
  ON CONFLICT (key) DO UPDATE SET failures = ${nth}, "lockedUntil" = ${until}, "failedAt" = now()
    WHERE kept."lockedUntil" <= now()
  RETURNING true AS begun`;

const remaining = `
  SELECT extract(epoch FROM "lockedUntil" - now())::float8 AS seconds FROM "SignInLock" WHERE key = $1`;

/**
 * Counts one try for a name as a failure before it is checked, in all processes together, so that tries sent at once
 * get no further than tries in a row. The fifth closes the name for a minute, each later one for twice as long, up to
 * an hour. Whoever succeeds calls {@link forgetFailures}. Names that nobody has are counted alike.
 * @throws AppError `rate_limited` (reason `locked`) with `retryAfterSeconds` while the name is closed
 */
export async function beginTry(name: string): Promise<void> {
  const values = [keyOf(name)];
  const { rowCount } = await pool().query({ name: "sign-in-lock.begin", text: begin, values });
  if (rowCount) return;
  const retryAfterSeconds = (await lockedFor(name)) || 1;
  throw new AppError("rate_limited", "locked after wrong tries", { reason: "locked", retryAfterSeconds });
}

/** For what checks a try: what went wrong there through no fault of the reader's is no wrong try. */
export function givingBack(name: string): (error: unknown) => Promise<never> {
  return async (error) => {
    await dropTry(name);
    throw error;
  };
}

/** Takes back a try whose password was never checked, through our own fault. */
export async function dropTry(name: string): Promise<void> {
  const text = `UPDATE "SignInLock" SET failures = greatest(failures - 1, 0), "lockedUntil" = ${open} WHERE key = $1`;
  await pool().query({ name: "sign-in-lock.drop", text, values: [keyOf(name)] });
}

/** Opens a name again: after the right password, a new one, or by an administrator. */
export async function forgetFailures(name: string): Promise<void> {
  const text = 'DELETE FROM "SignInLock" WHERE key = $1';
  await pool().query({ name: "sign-in-lock.forget", text, values: [keyOf(name)] });
}

/** Whole seconds for which a name is still closed; 0 when it is open. */
export async function lockedFor(name: string): Promise<number> {
  const values = [keyOf(name)];
  const query = { name: "sign-in-lock.remaining", text: remaining, values };
  const { rows } = await pool().query<{ seconds: number }>(query);
  return Math.max(0, Math.ceil(rows[0]?.seconds ?? 0));
}

/** Forgets what no longer counts. Returns how many. */
export async function forgetOldFailures(): Promise<number> {
  const { rowCount } = await pool().query(
    `DELETE FROM "SignInLock" WHERE "failedAt" < now() - ${memory} AND "lockedUntil" < now()`,
  );
  return rowCount ?? 0;
}

function keyOf(name: string): string {
  return storedKey(`lock:${name}`);
}
