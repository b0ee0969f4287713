import "server-only";
import { z } from "zod";
import { AppError, type ErrorCode, errorStatus } from "#lib/errors.ts";
import { db, pool } from "../db.ts";
import { log } from "../log.ts";
import { decrypt, encrypt, type Place } from "../secrets.ts";

/** One identity of one app. `corpId` and `userId` are "" where the identity has none. */
export type TokenKey = { appId: string; corpId: string; userId: string };

/** A live token. Times are epoch milliseconds of this process's clock. */
export type Token = {
  value: string;
  /** The upstream's id of whose token it is; "" where it told none. */
  ownerId: string;
  generation: number;
  renewAt: number;
  expiresAt: number;
};

/** What a sign-in brought; the life counts from now. */
export type SignedIn = { token: string; ownerId: string; lifeMs: number };

/** What the row says now. `failure` is that of the last attempt, while it is fresh. */
export type TokenRow = { token: Token | null; generation: number; leased: boolean; failure: AppError | null };

/** What everybody is told after a sign-in: whose token changed, and which generation it has now. */
export const tokenChannel = "upstream_token";

/** A lease is as long as a process may be silent before another takes over; its holder extends it meanwhile. */
export const leaseSeconds = 3;

/** For so long after a failed attempt callers get its error instead of a new attempt. */
const failureSeconds = 2;

/** One text per key, for maps, messages and the place of the ciphertext. No id holds a colon: see `sign`. */
export function keyText({ appId, corpId, userId }: TokenKey): string {
  return `${appId}:${corpId}:${userId}`;
}

const row = z.object({
  cipher: z.string().nullable(),
  ownerId: z.string(),
  generation: z.number(),
  renewIn: z.number().nullable(),
  expiresIn: z.number().nullable(),
  leased: z.boolean(),
  failed: z.boolean(),
  failureCode: z.string().nullable(),
  failureText: z.string().nullable(),
});

/** Reads an identity's row. All time is the database's, so that processes with different clocks agree. */
export async function readToken(key: TokenKey): Promise<TokenRow> {
  const text = `SELECT "tokenCipher" AS cipher, "ownerId", generation, "leaseUntil" > now() AS leased,
      coalesce("failedAt" > now() - interval '${failureSeconds} s', false) AS failed, "failureCode", "failureText",
      (extract(epoch FROM "renewAt" - now()) * 1000)::float8 AS "renewIn",
      (extract(epoch FROM "expiresAt" - now()) * 1000)::float8 AS "expiresIn"
    FROM "UpstreamToken" WHERE "appId" = $1 AND "corpId" = $2 AND "userId" = $3`;
  const [found] = await run("token-read", text, valuesOf(key));
  if (!found) return { token: null, generation: 0, leased: false, failure: null };
  const { generation, leased, failed, failureCode, failureText, ...rest } = row.parse(found);
  return {
    token: tokenOf(key, generation, rest),
    generation,
    leased,
    failure: failed ? readFailure(failureCode, failureText) : null,
  };
}

/**
 * Tries to become the one who renews. Answers whether that worked: not when somebody else holds the lease, has
 * renewed since `generation` was read, or has just failed.
 */
export async function takeLease(key: TokenKey, generation: number, holder: string): Promise<boolean> {
  const text = `INSERT INTO "UpstreamToken" AS t
      ("appId", "corpId", "userId", "leaseUntil", "leaseHolder", attempt, "updatedAt")
    VALUES ($1, $2, $3, now() + interval '${leaseSeconds} s', $5, 1, now())
    ON CONFLICT ("appId", "corpId", "userId") DO UPDATE
      SET "leaseUntil" = excluded."leaseUntil", "leaseHolder" = $5, attempt = t.attempt + 1,
        "failedAt" = NULL, "failureCode" = NULL, "failureText" = NULL, "updatedAt" = now()
      WHERE t."leaseUntil" < now() AND t.generation = $4
        AND (t."failedAt" IS NULL OR t."failedAt" < now() - interval '${failureSeconds} s')
    RETURNING attempt`;
  return (await run("token-lease", text, [...valuesOf(key), generation, holder])).length > 0;
}

export async function extendLease(key: TokenKey, holder: string): Promise<void> {
  const text = `UPDATE "UpstreamToken" SET "leaseUntil" = now() + interval '${leaseSeconds} s'
    WHERE "appId" = $1 AND "corpId" = $2 AND "userId" = $3 AND "leaseHolder" = $4`;
  await run("token-extend", text, [...valuesOf(key), holder]);
}

/**
 * Stores what the lease holder got and tells everybody. Renewal begins at three quarters.
 * Answers null when the lease had been lost: somebody else's token stands, and this one is nobody's.
 */
export async function storeToken(
  key: TokenKey,
  holder: string,
  { token: value, ownerId, lifeMs }: SignedIn,
): Promise<Token | null> {
  const text = `WITH stored AS (
      UPDATE "UpstreamToken" SET "tokenCipher" = $5, generation = generation + 1, "updatedAt" = now(),
        "renewAt" = now() + $6 * interval '0.75 ms', "expiresAt" = now() + $6 * interval '1 ms',
        "ownerId" = $8, "leaseUntil" = 'epoch', "leaseHolder" = NULL
      WHERE "appId" = $1 AND "corpId" = $2 AND "userId" = $3 AND "leaseHolder" = $4 RETURNING generation)
    SELECT generation, pg_notify('${tokenChannel}', $7::text || generation) FROM stored`;
  const cipher = encrypt(value, placeOf(key));
  const values = [...valuesOf(key), holder, cipher, lifeMs, messageHead(key), ownerId];
  const [stored] = await run("token-store", text, values);
  if (!stored) return null;
  const { generation } = z.object({ generation: z.number() }).parse(stored);
  const now = Date.now();
  return { value, ownerId, generation, renewAt: now + lifeMs * 0.75, expiresAt: now + lifeMs };
}

/** Ends the holder's attempt with the error that all who wait for it shall get. */
export async function storeFailure(key: TokenKey, holder: string, error: AppError): Promise<void> {
  const text = `WITH stored AS (
      UPDATE "UpstreamToken" SET "failedAt" = now(), "failureCode" = $5, "failureText" = $6, "updatedAt" = now(),
        "leaseUntil" = 'epoch', "leaseHolder" = NULL
      WHERE "appId" = $1 AND "corpId" = $2 AND "userId" = $3 AND "leaseHolder" = $4 RETURNING generation)
    SELECT pg_notify('${tokenChannel}', $7::text || generation) FROM stored`;
  const { code, message, details } = error;
  const values = [...valuesOf(key), holder, code, JSON.stringify({ message, details }), messageHead(key)];
  await run("token-fail", text, values);
}

/** Clears an identity's token, also under the hands of who is just renewing it, and answers what it was. */
export async function clearToken(key: TokenKey): Promise<string | null> {
  const text = `WITH old AS (
      SELECT "tokenCipher" AS cipher FROM "UpstreamToken"
      WHERE "appId" = $1 AND "corpId" = $2 AND "userId" = $3 FOR UPDATE),
    cleared AS (
      UPDATE "UpstreamToken" SET "tokenCipher" = NULL, generation = generation + 1, "expiresAt" = NULL,
        "renewAt" = NULL, "leaseUntil" = 'epoch', "leaseHolder" = NULL, "updatedAt" = now()
      FROM old WHERE "appId" = $1 AND "corpId" = $2 AND "userId" = $3 RETURNING generation, old.cipher)
    SELECT cipher, pg_notify('${tokenChannel}', $4::text || generation) FROM cleared`;
  const [cleared] = await run("token-clear", text, [...valuesOf(key), messageHead(key)]);
  const { cipher } = z.object({ cipher: z.string().nullable() }).parse(cleared ?? { cipher: null });
  return cipher === null ? null : open(key, cipher);
}

/** Some of an app's identities that hold a token. */
export function liveTokens(appId: string, limit: number): Promise<TokenKey[]> {
  return db().upstreamToken.findMany({
    where: { appId, tokenCipher: { not: null } },
    select: { appId: true, corpId: true, userId: true },
    take: limit,
  });
}

/** A message on {@link tokenChannel}: generation last, since a key may hold any character. */
export function readMessage(payload: string): { text: string; generation: number } {
  const cut = payload.lastIndexOf(" ");
  return { text: payload.slice(0, cut), generation: Number(payload.slice(cut + 1)) };
}

function placeOf(key: TokenKey): Place {
  return { table: "UpstreamToken", column: "tokenCipher", row: keyText(key), enterprise: key.corpId || null };
}

function messageHead(key: TokenKey): string {
  return `${keyText(key)} `;
}

function tokenOf(
  key: TokenKey,
  generation: number,
  {
    cipher,
    ownerId,
    renewIn,
    expiresIn,
  }: Pick<z.output<typeof row>, "cipher" | "ownerId" | "renewIn" | "expiresIn">,
): Token | null {
  if (cipher === null || renewIn === null || expiresIn === null || expiresIn <= 0) return null;
  const value = open(key, cipher);
  const now = Date.now();
  return value === null
    ? null
    : { value, ownerId, generation, renewAt: now + renewIn, expiresAt: now + expiresIn };
}

/** A token that nobody can read any more, its encryption key being gone, is as good as none. */
function open(key: TokenKey, cipher: string): string | null {
  try {
    return decrypt(cipher, placeOf(key));
  } catch (error) {
    log().warn({ err: error }, "a stored upstream token is unreadable");
    return null;
  }
}

const failure = z.object({
  message: z.string(),
  details: z.object({
    fields: z.record(z.string(), z.string()).optional(),
    reason: z.string().optional(),
    upstreamCode: z.string().optional(),
    upstreamRequestId: z.string().optional(),
    retryAfterSeconds: z.number().optional(),
  }),
});
const code = z.custom<ErrorCode>((value) => typeof value === "string" && value in errorStatus);

function readFailure(failureCode: string | null, text: string | null): AppError {
  const { message, details } = failure.parse(JSON.parse(text ?? "{}"));
  return new AppError(code.parse(failureCode), message, details);
}

function valuesOf({ appId, corpId, userId }: TokenKey): [string, string, string] {
  return [appId, corpId, userId];
}

async function run(name: string, text: string, values: unknown[]): Promise<unknown[]> {
  return (await pool().query({ name, text, values })).rows;
}
