import "server-only";
import type { ImportRow } from "#generated/prisma/client.ts";
import { noteBlock } from "./audit-notes.ts";
import { requireStill } from "./authority.ts";
import { carryOut, type Deed, settle } from "./carry-out.ts";
import { applyWords, change, creation } from "./deeds.ts";
import { inFlight } from "./in-flight.ts";
import { rowsIn } from "./ledger.ts";
import type { Work } from "./work.ts";

/**
 * Does the pending rows of an import. Rows that an earlier worker has sent, and of which nobody knows what became, come
 * first.
 * @throws AppError, LeaseLost, the signal's reason: what has been done until then stands in the ledger
 */
export async function applyRows(work: Work): Promise<void> {
  await eachSent(work, (its, row) => carryOut(its, row, deedOf(its, row), applyWords));
  for (;;) {
    work.signal.throwIfAborted();
    const rows = await rowsIn(work.found, "pending");
    if (rows.length === 0) return;
    await requireStill(work.found);
    await noteBlock(work.found, rows);
    await inFlight(work, rows, (its, row) => carryOut(its, row, deedOf(its, row), applyWords));
  }
}

/** Finds out what became of the rows that were sent, so that none is in between when the work stops. */
export function settleSent(work: Work): Promise<void> {
  return eachSent(work, (its, row) => settle(its, row, deedOf(its, row), applyWords));
}

async function eachSent(work: Work, one: (work: Work, row: ImportRow) => Promise<void>): Promise<void> {
  for (;;) {
    work.signal.throwIfAborted();
    const sent = await rowsIn(work.found, "sent");
    if (sent.length === 0) return;
    await inFlight(work, sent, one);
  }
}

function deedOf(work: Work, row: ImportRow): Deed {
  return row.outcome === "create" ? creation(work, row) : change(work, row);
}
