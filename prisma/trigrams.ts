import type { Client } from "pg";

/**
 * Lets the database find a text inside of ids, accounts and names by trigrams. The extension comes with PostgreSQL but
 * not with every hosted one, so this is no migration: without it the search is the same and reads all rows of an
 * enterprise.
 */
export async function prepareTrigrams(client: Client): Promise<void> {
  await client.query(`
    DO $$
    BEGIN
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE INDEX IF NOT EXISTS "Binding_search_idx" ON "Binding"
        USING gin ("thirdPartyId" gin_trgm_ops, "account" gin_trgm_ops, "name" gin_trgm_ops);
    EXCEPTION WHEN undefined_file OR insufficient_privilege OR feature_not_supported OR undefined_object THEN
      RAISE NOTICE 'search without trigrams: %', SQLERRM;
    END
    $$`);
}
