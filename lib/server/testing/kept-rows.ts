import type { Prisma } from "#generated/prisma/client.ts";
import { pool } from "../db.ts";

const quoted = (name: string) => `"${name}"`;
const listed = (names: string[]) => names.map(quoted).join(", ");

async function columnsOf(table: string): Promise<{ name: string; isKey: boolean }[]> {
  const { rows } = await pool().query<{ name: string; isKey: boolean }>(
    `SELECT attname AS name, coalesce(attnum = ANY (conkey), false) AS "isKey"
     FROM pg_attribute LEFT JOIN pg_constraint ON conrelid = attrelid AND contype = 'p'
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [quoted(table)],
  );
  return rows;
}

/** What drops the rows that came after, and what brings back those that were there. Rows as they were stay untouched. */
async function statementsFor(table: string): Promise<{ drop: string; bringBack: string }> {
  const columns = (await columnsOf(table)).map(({ name }) => name);
  const keys = (await columnsOf(table)).flatMap(({ name, isKey }) => (isKey ? [name] : []));
  const [rows, kept] = [quoted(table), `kept.${quoted(table)}`];
  return {
    drop: `DELETE FROM ${rows} WHERE (${listed(keys)}) NOT IN (SELECT ${listed(keys)} FROM ${kept});`,
    bringBack: `INSERT INTO ${rows} AS present SELECT * FROM ${kept}
      ON CONFLICT (${listed(keys)}) DO UPDATE SET (${listed(columns)}) =
        ROW (${columns.map((name) => `excluded.${quoted(name)}`).join(", ")})
      WHERE present IS DISTINCT FROM excluded;`,
  };
}

/**
 * Remembers the rows of some tables as they are. The answered function makes these tables hold exactly them again, all
 * in one statement: tests that begin alike would otherwise spend most of their time on it.
 * @param models each after those whose rows its own rows belong to
 */
export async function keepRows(models: Prisma.ModelName[]): Promise<() => Promise<void>> {
  const copies = models.map((model) => `CREATE TABLE kept.${quoted(model)} AS TABLE ${quoted(model)};`);
  await pool().query(`CREATE SCHEMA kept; ${copies.join(" ")}`);
  const statements = await Promise.all(models.map(statementsFor));
  const body = [
    ...statements.map(({ drop }) => drop).reverse(),
    ...statements.map(({ bringBack }) => bringBack),
  ];
  await pool().query(
    `CREATE FUNCTION kept.restore() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ${body.join("\n")} END $$`,
  );
  return async () => void (await pool().query("SELECT kept.restore()"));
}
