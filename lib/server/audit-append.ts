import "server-only";
import { LRUCache } from "lru-cache";
import { DatabaseError } from "pg";
import { type AuditDraft, type AuditRow, type Head, seal, start } from "./audit-chain.ts";
import { pool } from "./db.ts";
import { env } from "./env.ts";
import { once } from "./once.ts";

type Waiting = { draft: AuditDraft; resolve: () => void; reject: (error: unknown) => void };
/** One chain in this process: rows that wait for the statement under way, and the end of the chain as last seen. */
type Lane = { head: Head | null; waiting: Waiting[]; busy: boolean };

const batchSize = 200;

/**
 * Appends a row to a chain; resolved once it is committed, an intent once it is on the disk. Rows that arrive while one is being written go together in
 * the next statement, so that one chain takes thousands of rows a second and each pays about one round trip.
 * @throws the database's error; then nothing was appended
 */
export function append(chain: string, draft: AuditDraft): Promise<void> {
  const lane = laneOf(chain);
  return new Promise((resolve, reject) => {
    lane.waiting.push({ draft, resolve, reject });
    if (!lane.busy) void drain(chain, lane);
  });
}

function laneOf(chain: string): Lane {
  const lanes = once("audit.lanes", () => new LRUCache<string, Lane>({ max: 1_000 }));
  const lane = lanes.get(chain) ?? { head: null, waiting: [], busy: false };
  lanes.set(chain, lane);
  return lane;
}

async function drain(chain: string, lane: Lane): Promise<void> {
  lane.busy = true;
  while (lane.waiting.length > 0) {
    const batch = lane.waiting.splice(0, batchSize);
    if (!(await settle(chain, lane, batch))) {
      // One bad row, such as a repeated key, must not take its neighbours along.
      for (const single of batch) await settle(chain, lane, [single]);
    }
  }
  lane.busy = false;
}

/** Writes rows and tells those who wait; `false` when one of several spoils the rest and nobody was told. */
async function settle(chain: string, lane: Lane, batch: Waiting[]): Promise<boolean> {
  try {
    lane.head = await write(
      chain,
      lane.head,
      batch.map(({ draft }) => draft),
    );
    for (const { resolve } of batch) resolve();
    return true;
  } catch (error) {
    lane.head = null;
    if (batch.length > 1 && isAboutOneRow(error)) return false;
    for (const { reject } of batch) reject(error);
    return true;
  }
}

/** PostgreSQL's classes "data exception" and "constraint violation". */
function isAboutOneRow(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? "");
}

// Moves the end of the chain from where it was last seen and inserts the rows, or does neither. Nobody waits for the
// disk where only outcomes are written: should the server crash within the next moment, their intents read "unknown".
// The log of writes is one sequence, so what is flushed later takes them along and the chain keeps no gap.
const insert = `
  WITH haste AS (
    SELECT CASE WHEN $7 THEN set_config('synchronous_commit', 'off', true) END
  ), moved AS (
    UPDATE "AuditHead" SET sequence = $4, hash = $5 FROM haste
    WHERE chain = $1 AND sequence = $2 AND hash = $3 RETURNING 1
  )
  INSERT INTO "AuditEntry" (chain, sequence, id, at, phase, "intentId", action, "actorId", "actorName", role,
    "actingFor", "requestId", "idempotencyKey", details, result, "previousHash", hash)
  SELECT row.* FROM moved, jsonb_to_recordset($6::jsonb) AS row (chain text, sequence int, id text, at timestamptz,
    phase "AuditPhase", "intentId" text, action text, "actorId" text, "actorName" text, role text, "actingFor" text,
    "requestId" text, "idempotencyKey" text, details jsonb, result text, "previousHash" text, hash text)`;

type Queryable = { query: (query: object) => Promise<{ rowCount: number | null }> };

/** The new end of the chain, or `null` when another process has moved it meanwhile. */
async function insertBehind(
  to: Queryable,
  chain: string,
  head: Head,
  drafts: AuditDraft[],
): Promise<Head | null> {
  const rows: AuditRow[] = seal(chain, head, drafts, env().auditKey);
  const last = rows.at(-1) ?? head;
  const hasty = drafts.every(({ phase }) => phase === "outcome");
  const values = [chain, head.sequence, head.hash, last.sequence, last.hash, JSON.stringify(rows), hasty];
  const { rowCount } = await to.query({ name: "audit.insert", text: insert, values });
  return rowCount === rows.length ? { sequence: last.sequence, hash: last.hash } : null;
}

/** One statement where the end of the chain is as this process left it, a short transaction otherwise. */
async function write(chain: string, seen: Head | null, drafts: AuditDraft[]): Promise<Head> {
  const moved = seen && (await insertBehind(pool(), chain, seen, drafts));
  if (moved) return moved;

  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await client.query({ text: firstHead, values: [chain, start.sequence, start.hash] });
    const { rows } = await client.query<Head>({ text: lockHead, values: [chain] });
    const head = await insertBehind(client, chain, rows[0] ?? start, drafts);
    if (!head) throw new Error("the audit's head moved under its lock");
    await client.query("COMMIT");
    client.release();
    return head;
  } catch (error) {
    await client.query("ROLLBACK").then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}

const firstHead = `INSERT INTO "AuditHead" (chain, sequence, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;
const lockHead = `SELECT sequence, hash FROM "AuditHead" WHERE chain = $1 FOR UPDATE`;
