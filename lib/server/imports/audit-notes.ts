import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Import, ImportRow } from "#generated/prisma/client.ts";
import { writeEvent } from "../audit.ts";
import { pool } from "../db.ts";

/**
 * Says in the audit whom the next calls are about, before they are made: one row of the chain for a hundred of the
 * file. What became of each stands in the ledger, whose end {@link noteEnd} seals.
 */
export function noteBlock(found: Import, rows: readonly ImportRow[]): Promise<void> {
  const about = rows.map(({ line, outcome, account, thirdPartyId }) => ({
    line,
    outcome,
    ...(account === null ? { thirdPartyId } : { account }),
  }));
  return note(found, found.isUndo ? "imports.undoRows" : "imports.applyRows", { rows: about }, "sent");
}

/** The end of the work, with how many rows ended how, and a hash over what the ledger says of each of them. */
export async function noteEnd(found: Import, result: string): Promise<void> {
  const counts: Record<string, number> = {};
  const hash = createHash("sha256");
  for await (const row of endings(found.id)) {
    const key = `${row.outcome}_${row.state}`;
    counts[key] = (counts[key] ?? 0) + 1;
    hash.update(`${JSON.stringify([row.line, row.outcome, row.state, row.account, row.result])}\n`);
  }
  await note(
    found,
    found.isUndo ? "imports.undone" : "imports.applied",
    { counts, ledger: hash.digest("hex") },
    result,
  );
}

const ending = z.object({
  line: z.number(),
  outcome: z.string(),
  state: z.string(),
  account: z.string().nullable(),
  result: z.string().nullable(),
});

async function* endings(id: string): AsyncGenerator<z.output<typeof ending>> {
  const size = 5_000;
  for (let after = 0; ; ) {
    const { rows } = await pool().query(
      `SELECT line, outcome, state, account, result FROM "ImportRow" WHERE "importId" = $1 AND line > $2
       ORDER BY line LIMIT ${size}`,
      [id, after],
    );
    const found = z.array(ending).parse(rows);
    yield* found;
    const last = found.at(-1);
    if (!last || found.length < size) return;
    after = last.line;
  }
}

/** In the name of the person on whose wish the import works. */
function note(found: Import, action: string, details: object, result: string): Promise<void> {
  const { id, enterpriseId, actorId, actorName, actorRole } = found;
  const isActing = actorRole === "sp";
  return writeEvent({
    action,
    chain: enterpriseId,
    actor: {
      actorId,
      actorName,
      role: isActing ? "admin" : actorRole,
      actingFor: isActing ? enterpriseId : null,
    },
    requestId: id,
    details: { id, ...details },
    result,
  });
}
