import "server-only";
import { z } from "zod";
import { pool } from "../db.ts";

/** What a bucket allows: at most `limit` calls in any `windowMs`, whenever the upstream's own window begins. */
export type Terms = {
  limit: number;
  windowMs: number;
  /** How long leased calls may be begun. */
  leaseMs: number;
  /** How much later than begun a call may be counted upstream. */
  slackMs: number;
};

/** `nextInMs`: when the bucket will have more, where it gave less than was wanted. */
export type Lease = { granted: number; nextInMs: number };

// A lease counts until every call made by it has left the window: then no window, wherever it lies, sees more calls
// than `limit`. One row per bucket, so that its lock makes processes take turns.
const text = `
  INSERT INTO "QuotaBucket" AS b (key, calls, ends, granted, "wholeAt")
  SELECT $1, ARRAY[least($2::int, $3::int)], ARRAY[now() + $4::float8 * interval '1 ms'], least($2::int, $3::int),
    now() + $4::float8 * interval '1 ms'
  ON CONFLICT (key) DO UPDATE SET (calls, ends, granted, "wholeAt") = (
    SELECT array_append(coalesce(array_agg(l.calls) FILTER (WHERE l.calls > 0), '{}'), grant_now),
      array_append(coalesce(array_agg(l.ends) FILTER (WHERE l.calls > 0), '{}'), excluded."wholeAt"),
      grant_now, greatest(max(l.ends), excluded."wholeAt")
    FROM (
      SELECT greatest(0, least($2::int, $3::int - coalesce(sum(c), 0)::int)) AS grant_now
      FROM unnest(b.calls, b.ends) AS u(c, e) WHERE e > now()) AS g
    LEFT JOIN unnest(b.calls, b.ends) AS l(calls, ends) ON l.ends > now()
    GROUP BY grant_now)
  RETURNING granted, (
    SELECT extract(epoch FROM min(e) - now())::float8 * 1000
    FROM unnest(calls, ends) AS u(c, e) WHERE c > 0) AS "nextInMs"`;

const answer = z.object({ granted: z.number(), nextInMs: z.number().nullable() });

/**
 * Leases up to `wanted` calls of a bucket, for all processes together, by the database's clock. They may be begun within
 * `leaseMs` of the moment this was called. @param limit what others may have leased as well; less for who has to leave some
 */
export async function lease(
  key: string,
  { windowMs, leaseMs, slackMs }: Terms,
  wanted: number,
  limit: number,
): Promise<Lease> {
  const values = [key, wanted, limit, leaseMs + windowMs + slackMs];
  const { rows } = await pool().query({ name: "quota-lease", text, values });
  const { granted, nextInMs } = answer.parse(rows[0]);
  return { granted, nextInMs: nextInMs ?? 0 };
}

/** Forgets the buckets that nobody has drawn from within their window. Returns how many. */
export async function forgetWholeBuckets(): Promise<number> {
  const { rowCount } = await pool().query('DELETE FROM "QuotaBucket" WHERE "wholeAt" < now()');
  return rowCount ?? 0;
}
