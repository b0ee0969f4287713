import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "#generated/prisma/client.ts";
import { env } from "./env.ts";
import { createListener, type Listener, type NotificationHandler } from "./listener.ts";
import { log } from "./log.ts";
import { forgetOnce, once } from "./once.ts";

/** The portal's tables. Errors are Prisma's own; nothing here retries. */
export function db(): PrismaClient {
  return once("db", () => new PrismaClient({ adapter: new PrismaPg(pool()) }));
}

/**
 * The connections behind {@link db}, for the few statements whose speed each command pays for and that the query
 * builder cannot express in one round trip. Values go in as parameters only.
 */
export function pool(): Pool {
  return once("pool", () => {
    const connections = new Pool({
      connectionString: env().databaseUrl,
      max: 20,
      connectionTimeoutMillis: 5_000,
    });
    // Without a handler a connection that breaks while idle ends the process.
    connections.on("error", (error) => log().warn({ err: error }, "an idle database connection broke"));
    return connections;
  });
}

function listener(): Listener {
  return once("listener", () =>
    createListener(env().databaseUrl, (error) => log().warn({ err: error }, "listening broke")),
  );
}

/**
 * Runs `handler` for each message that any process sends on a channel. Resolved once the database is listening.
 * After a lost connection messages may be missing: `onGap` runs then, and what is cached needs an age limit anyway.
 * @returns stops listening
 */
export async function listen(
  channel: string,
  handler: NotificationHandler,
  onGap?: () => void,
): Promise<() => void> {
  return listener().subscribe(channel, { handler, onGap });
}

/** Sends a message to all processes, this one included. At most 8,000 bytes, and nothing secret. */
export async function notify(channel: string, payload: string): Promise<void> {
  await pool().query({ name: "notify", text: "SELECT pg_notify($1, $2)", values: [channel, payload] });
}

/** Whether the database answers and every migration of this build has been applied to it. */
export async function ready(): Promise<boolean> {
  try {
    const folder = join(process.cwd(), "prisma", "migrations");
    const wanted = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    const applied = await pool().query<{ migration_name: string }>(
      'SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const names = new Set(applied.rows.map((row) => row.migration_name));
    return wanted.every((entry) => names.has(entry.name));
  } catch (error) {
    log().warn({ err: error }, "the database is not ready");
    return false;
  }
}

/** Closes every connection; the next use opens them again. */
export async function closeDatabase(): Promise<void> {
  await listener().close();
  await db().$disconnect();
  await pool().end();
  for (const key of ["listener", "db", "pool"]) forgetOnce(key);
}
