import "server-only";
import { db } from "../db.ts";
import { noteBlock } from "./audit-notes.ts";
import { requireStill } from "./authority.ts";
import { carryOut } from "./carry-out.ts";
import { restoration, undoWords } from "./deeds.ts";
import { inFlight } from "./in-flight.ts";
import { rowsAtOnce } from "./ledger.ts";
import { removeCreated } from "./undo-created.ts";
import type { Work } from "./work.ts";

/**
 * Takes back what an import has done: users it has made are deleted, values it has replaced are given back. What is no
 * longer as the import left it stays, and the ledger says so.
 * @throws as `applyRows`
 */
export async function undoRows(work: Work): Promise<void> {
  await removeCreated(work);
  for (;;) {
    work.signal.throwIfAborted();
    const rows = await db().importRow.findMany({
      where: { importId: work.found.id, outcome: "change", state: { in: ["undo_sent", "done"] } },
      orderBy: { line: "asc" },
      take: rowsAtOnce,
    });
    if (rows.length === 0) return;
    await requireStill(work.found);
    await noteBlock(work.found, rows);
    await inFlight(work, rows, (its, row) => carryOut(its, row, restoration(its, row), undoWords));
  }
}
