import { Client } from "pg";
import { settings } from "./settings.ts";

/** Runs one statement on the portal's database, as somebody with access to it but not to the portal would. */
export async function sql(text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client(settings().databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}
