import "server-only";
import { randomUUID } from "node:crypto";
import { db, pool } from "../db.ts";
import { encrypt } from "../secrets.ts";
import type { PlannedRow } from "./plan-row.ts";

type Owner = { id: string; enterpriseId: string };

/** Forgets what an earlier dry run has found. */
export async function clearLedger({ id }: Owner): Promise<void> {
  await db().importPassword.deleteMany({ where: { importId: id } });
  await db().importRow.deleteMany({ where: { importId: id } });
}

const insertRows = `
  INSERT INTO "ImportRow" ("importId", line, outcome, state, reason, params, account, "thirdPartyId", name, before, after, "userId", cells)
  SELECT $1, line, outcome::"ImportOutcome", state::"ImportRowState", reason, params, account, "thirdPartyId", name, before, after, "userId", cells
  FROM jsonb_to_recordset($2::jsonb) AS r (line int, outcome text, state text, reason text, params jsonb, account text,
    "thirdPartyId" text, name text, before jsonb, after jsonb, "userId" text, cells text[])`;

/** Writes rows of a dry run, and their passwords encrypted apart. PostgreSQL keeps no NUL: such rows are refused before. */
export async function writePlanned(owner: Owner, planned: readonly PlannedRow[]): Promise<void> {
  const rows = planned.map(({ password, ...row }) => ({
    ...row,
    state: row.outcome === "create" || row.outcome === "change" ? "pending" : "none",
  }));
  await pool().query({
    name: "imports.insert-rows",
    text: insertRows,
    values: [owner.id, JSON.stringify(rows)],
  });
  const passwords = planned.flatMap(({ line, password }) => (password === null ? [] : [{ line, password }]));
  if (passwords.length === 0) return;
  await db().importPassword.createMany({
    data: passwords.map(({ line, password }) => {
      const id = randomUUID();
      return { id, importId: owner.id, line, passwordCipher: encrypt(password, passwordPlace(id, owner)) };
    }),
  });
}

/** Where a row's password is sealed to. */
export function passwordPlace(row: string, { enterpriseId }: Pick<Owner, "enterpriseId">) {
  return { table: "ImportPassword", column: "passwordCipher", row, enterprise: enterpriseId };
}
