import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { forgetOnce } from "#lib/server/once.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Null in the projects whose tests have none. */
    databaseServer: string | null;
  }
}

const asIdentifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * A migrated, empty database for one test file, so that files run beside each other. Call it in `beforeAll`, before
 * anything of the portal connects: from then on `DATABASE_URL` of this worker is the answered address. The server and
 * all its databases go away with the run.
 */
export async function freshDatabase(): Promise<string> {
  const address = inject("databaseServer");
  if (!address) throw new Error("Tests of this project have no database: see kinds-of-tests.ts.");
  const template = new URL(address);
  const server = new URL(template);
  // Copying needs a template without connections, so this one is made from next to it.
  server.pathname = "/postgres";
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    const source = asIdentifier(template.pathname.slice(1));
    await client.query(`CREATE DATABASE ${asIdentifier(name)} TEMPLATE ${source}`);
  } finally {
    await client.end();
  }
  server.pathname = `/${name}`;
  process.env.DATABASE_URL = server.href;
  for (const key of ["env", "db", "pool", "listener"]) forgetOnce(key);
  return server.href;
}
