import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { everything, readMigrations, withEngine } from "./engine.ts";
import { prepareTrigrams } from "./trigrams.ts";

export type Mode = "demo" | "live";

/** A reason not to use this database, as one sentence without secrets. */
export class UnusableDatabaseError extends Error {}

const OLDEST_MAJOR = 15;

async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { code = "", message = "" } = error as { code?: string; message?: string };
    const where = `${client.host}:${client.port}`;
    throw new UnusableDatabaseError(`DATABASE_URL: no database answers at ${where} (${message || code}).`);
  }
}

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (major < OLDEST_MAJOR) {
    throw new UnusableDatabaseError(
      `DATABASE_URL: this is PostgreSQL ${major}, Foyer needs ${OLDEST_MAJOR} or newer.`,
    );
  }
}

/** Refuses a database that was first started in the other mode. */
async function requireMode(client: Client, mode: Mode): Promise<void> {
  const table = await client.query<{ name: string | null }>(`SELECT to_regclass('"Setting"')::text AS name`);
  if (!table.rows[0]?.name) return;
  const { rows } = await client.query<{ value: string }>(`SELECT value FROM "Setting" WHERE key = 'mode'`);
  const found = rows[0]?.value;
  if (found && found !== mode) {
    throw new UnusableDatabaseError(
      `This database belongs to a ${found} installation; FOYER_MODE=${mode} must not be used on it.`,
    );
  }
}

async function applyAll(databaseUrl: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  const input = { migrationsList, filters: everything };
  const { appliedMigrationNames } = await withEngine(databaseUrl, (engine) => engine.applyMigrations(input));
  return appliedMigrationNames;
}

/** The job queue's own tables; brought up here so that the portal's processes do not race for it. */
async function prepareJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false });
}

/**
 * Brings a database to this build's schema and marks it with its mode at first use. Safe to repeat and to run from
 * several processes at once: the others wait. Answers the names of the migrations it applied.
 * @throws UnusableDatabaseError when the database is unreachable, too old, or of the other mode
 */
export async function migrate(databaseUrl: string, mode: Mode): Promise<string[]> {
  const client = await connect(databaseUrl);
  try {
    await requireVersion(client);
    // The lock lives and dies with this transaction, so it also holds behind a pooler.
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext('foyer.migrate'))");
    await requireMode(client, mode);
    const applied = await applyAll(databaseUrl);
    await prepareJobs(databaseUrl);
    await prepareTrigrams(client);
    await client.query(
      `INSERT INTO "Setting" (key, value, "updatedAt") VALUES ('mode', $1, now()) ON CONFLICT (key) DO NOTHING`,
      [mode],
    );
    await client.query("COMMIT");
    return applied;
  } finally {
    await client.end();
  }
}

async function main(): Promise<number> {
  const { DATABASE_URL = "", FOYER_MODE = "" } = process.env;
  try {
    if (FOYER_MODE !== "demo" && FOYER_MODE !== "live") {
      throw new UnusableDatabaseError("FOYER_MODE must be demo or live.");
    }
    for (const name of await migrate(DATABASE_URL, FOYER_MODE)) console.log(`applied ${name}`);
    return 0;
  } catch (error) {
    console.error(error instanceof UnusableDatabaseError ? error.message : error);
    return 1;
  }
}

// The schema engine leaves a timer of 10 s behind, which would keep the process for that long.
if (import.meta.main) process.exit(await main());
