import "server-only";
import { z } from "zod";
import type { CipherColumn } from "./cipher-columns.ts";
import { pool } from "./db.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";
import { decrypt, encrypt } from "./secrets.ts";

const batchSize = 200;

const sealed = z.object({
  key: z.array(z.string()),
  row: z.string(),
  enterprise: z.string().nullable(),
  envelope: z.string(),
});
type Sealed = z.output<typeof sealed>;
type Fresh = Sealed & { fresh: string };

export type Progress = {
  /** Rows that have been encrypted anew. */
  changed: number;
  /** Rows that stay as they are, since none of the configured keys opens them. */
  unreadable: number;
  /** Whether the end was reached. */
  isWhole: boolean;
};

/**
 * Encrypts with the newest key what an older one has sealed in a column, batch by batch, until it is all done or
 * `deadline` (of `performance.now()`) has passed. What is done already is not looked at again, so that whoever comes
 * after a crash goes on where it happened.
 */
export async function reencrypt(column: CipherColumn, deadline: number): Promise<Progress> {
  const progress = { changed: 0, unreadable: 0 };
  let after: readonly string[] | null = null;
  while (performance.now() < deadline) {
    const rows = await staleRows(column, after);
    const readable = rows.flatMap((row) => anew(column, row));
    progress.unreadable += rows.length - readable.length;
    progress.changed += await replaceEnvelopes(column, readable);
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return { ...progress, isWhole: true };
    after = last.key;
  }
  return { ...progress, isWhole: false };
}

/** Some rows that another than the newest key has sealed, in the order of their keys, beyond the key `after`. */
export async function staleRows(column: CipherColumn, after: readonly string[] | null): Promise<Sealed[]> {
  const { relation, where, key, row, enterprise, envelope } = column;
  const members = key.join(", ");
  const beyond = after ? `AND (${members}) > (${after.map((_, index) => `$${index + 2}`).join(", ")})` : "";
  const text = `SELECT ARRAY[${members}] AS key, ${row} AS row, ${enterprise} AS enterprise, ${envelope} AS envelope
    FROM ${relation} t
    WHERE ${where} AND ${envelope} IS NOT NULL AND split_part(${envelope}, '.', 1) <> $1 ${beyond}
    ORDER BY ${members} LIMIT ${batchSize}`;
  const { rows } = await pool().query(text, [newestKeyId(), ...(after ?? [])]);
  return z.array(sealed).parse(rows);
}

/**
 * Stores envelopes in place of those they were made from. A row that somebody has written or deleted since it was
 * read is left alone. Answers how many were stored.
 */
export async function replaceEnvelopes(column: CipherColumn, rows: readonly Fresh[]): Promise<number> {
  if (rows.length === 0) return 0;
  const { relation, where, key, envelope, assignment } = column;
  const names = key.map((_, index) => `key${index}`);
  const lists = ["old", "fresh", ...names].map((_, index) => `$${index + 1}::text[]`).join(", ");
  const sameKey = key.map((member, index) => `${member} = v.${names[index]}`).join(" AND ");
  const text = `UPDATE ${relation} t SET ${assignment("v.fresh")}
    FROM unnest(${lists}) AS v(old, fresh, ${names.join(", ")})
    WHERE ${where} AND ${sameKey} AND ${envelope} = v.old`;
  const keys = key.map((_, index) => rows.map((row) => row.key[index]));
  const values = [rows.map((row) => row.envelope), rows.map(({ fresh }) => fresh), ...keys];
  return (await pool().query(text, values)).rowCount ?? 0;
}

/** The key that encrypts now. */
export function newestKeyId(): string {
  return env().encryptionKeys[0].id;
}

/** A row with its secret sealed by the newest key; none where it cannot be opened. */
export function anew({ table, column }: CipherColumn, sealed: Sealed): Fresh[] {
  const place = { table, column, row: sealed.row, enterprise: sealed.enterprise };
  try {
    return [{ ...sealed, fresh: encrypt(decrypt(sealed.envelope, place), place) }];
  } catch (error) {
    // The message names the place and nothing of the contents.
    log().error({ err: error }, "a secret cannot be encrypted anew");
    return [];
  }
}
