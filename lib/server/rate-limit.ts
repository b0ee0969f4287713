import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "#lib/errors.ts";
import { pool } from "./db.ts";

export type Limit = {
  /** How many are allowed at once, and on average in each `perSeconds`. */
  max: number;
  perSeconds: number;
};

// A bucket that refills steadily, kept as one instant: when it is whole again. Each use moves that instant by
// perSeconds / max; a use that would move it further than perSeconds ahead changes nothing.
const take = `
  INSERT INTO "RateLimit" AS kept (key, "wholeAt") VALUES ($1, now() + make_interval(secs => $2))
  ON CONFLICT (key) DO UPDATE
    SET "wholeAt" = greatest(kept."wholeAt", now()) + make_interval(secs => $2)
    WHERE greatest(kept."wholeAt", now()) + make_interval(secs => $2) <= now() + make_interval(secs => $3)
  RETURNING true AS taken`;

const wait = `
  SELECT extract(epoch FROM "wholeAt" - now())::float8 + $2 - $3 AS seconds FROM "RateLimit" WHERE key = $1`;

const giveBack = `
  UPDATE "RateLimit" SET "wholeAt" = "wholeAt" - make_interval(secs => $2) WHERE key = $1`;

/**
 * Counts one use of `key`, in all processes together, by the database's clock.
 * @throws AppError `rate_limited` with `retryAfterSeconds` (1 or more) when the allowance is used up; a refused use
 *   does not count
 */
export async function limit(key: string, { max, perSeconds }: Limit): Promise<void> {
  const values = [storedKey(key), perSeconds / max, perSeconds];
  const { rowCount } = await pool().query({ name: "limit.take", text: take, values });
  if (rowCount) return;
  const { rows } = await pool().query<{ seconds: number }>({ name: "limit.wait", text: wait, values });
  const retryAfterSeconds = Math.max(1, Math.ceil(rows[0]?.seconds ?? 1));
  throw new AppError("rate_limited", "limit reached", { retryAfterSeconds });
}

/** Gives the refusal of a limit the reason that its reader is told. */
export function saying(reason: string, counted: Promise<void>): Promise<void> {
  return counted.catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, error.message, { ...error.details, reason }, error);
  });
}

/** Takes back one use that turned out not to count, such as a sign-in that succeeded. */
export async function forgive(key: string, { max, perSeconds }: Limit): Promise<void> {
  await pool().query({ name: "limit.give", text: giveBack, values: [storedKey(key), perSeconds / max] });
}

/** Forgets the limits that nobody has used up. Returns how many. */
export async function forgetWholeLimits(): Promise<number> {
  const { rowCount } = await pool().query('DELETE FROM "RateLimit" WHERE "wholeAt" < now()');
  return rowCount ?? 0;
}

/** Keys hold addresses and accounts: only their hash is stored. */
export function storedKey(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}
