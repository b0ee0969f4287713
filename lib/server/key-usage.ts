import "server-only";
import { z } from "zod";
import type { encryption } from "#lib/contract/encryption.ts";
import type { OutputOf } from "#lib/contract/operation.ts";
import { type CipherColumn, cipherColumns } from "./cipher-columns.ts";
import { pool } from "./db.ts";
import { env } from "./env.ts";
import { lastRotation, rotationJobs } from "./key-rotation.ts";

const counted = z.array(z.object({ id: z.string(), rows: z.coerce.number() }));

/**
 * Which encryption key has sealed how many stored secrets, counted now over everything that is encrypted: the proof
 * that a key is in no row any more. Keys are named by their ids; those that are configured come first.
 */
export async function keyUsage(): Promise<OutputOf<typeof encryption.status>> {
  const keys = new Map(env().encryptionKeys.map(({ id }) => [id, { rows: 0, places: [] as Place[] }]));
  for (const column of cipherColumns) {
    for (const { id, rows } of await usageOf(column)) {
      const key = keys.get(id) ?? { rows: 0, places: [] };
      key.rows += rows;
      key.places.push({ name: `${column.table}.${column.column}`, rows });
      keys.set(id, key);
    }
  }
  return {
    keys: [...keys].map(([id, usage], index) => ({ id, use: useOf(index), ...usage })),
    isRunning: await isRotating(),
    lastRun: await lastRotation(),
  };
}

type Place = { name: string; rows: number };

function useOf(index: number): "encrypts" | "reads" | "missing" {
  if (index === 0) return "encrypts";
  return index < env().encryptionKeys.length ? "reads" : "missing";
}

async function usageOf({ relation, where, envelope }: CipherColumn): Promise<z.output<typeof counted>> {
  if (!(await exists(relation))) return [];
  const { rows } = await pool().query(
    `SELECT split_part(${envelope}, '.', 1) AS id, count(*) AS rows FROM ${relation} t
     WHERE ${where} AND ${envelope} IS NOT NULL GROUP BY 1 ORDER BY 1`,
  );
  return counted.parse(rows);
}

async function isRotating(): Promise<boolean> {
  if (!(await exists("pgboss.job"))) return false;
  const { rows } = await pool().query(
    `SELECT 1 FROM pgboss.job WHERE starts_with(name, $1) AND state < 'completed' LIMIT 1`,
    [rotationJobs],
  );
  return rows.length > 0;
}

/** The queue makes its tables when it is first used. */
async function exists(relation: string): Promise<boolean> {
  const { rows } = await pool().query("SELECT to_regclass($1) IS NOT NULL AS found", [relation]);
  return z.tuple([z.object({ found: z.boolean() })]).parse(rows)[0].found;
}
