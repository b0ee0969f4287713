import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: string;
  }
}

const asIdentifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * A migrated, empty database for one test file, so that files run beside each other. Call it in `beforeAll`, before
 * anything of the portal connects: from then on `DATABASE_URL` of this worker is the answered address. The server and
 * all its databases go away with the run.
 */
export async function freshDatabase(): Promise<string> {
  const template = new URL(inject("databaseServer"));
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
  return server.href;
}
