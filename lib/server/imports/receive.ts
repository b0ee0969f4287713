import "server-only";
import type { Import } from "#generated/prisma/client.ts";
import { AppError } from "#lib/errors.ts";
import { db } from "../db.ts";
import { fileRefused } from "../spreadsheets/refusal.ts";
import { blockSize, isBlank, storeBlock } from "./blocks.ts";
import { move } from "./changes.ts";
import { readRowBatches } from "./read-rows.ts";

/** Files of an enterprise that wait to be applied: each is kept, encrypted, for a day. */
const mostOpen = 20;

/** Opens the ledger for a file. @throws AppError `conflict` (reason `too_many_imports`) beside 20 that are not applied */
export async function beginImport(
  fileName: string,
  wisher: Pick<Import, "enterpriseId" | "actorId" | "actorName" | "actorRole">,
): Promise<string> {
  const { enterpriseId, actorName } = wisher;
  const open = await db().import.count({ where: { enterpriseId, appliedAt: null } });
  if (open >= mostOpen) throw new AppError("conflict", "too many files wait", { reason: "too_many_imports" });
  const { id } = await db().import.create({ data: { ...wisher, fileName, createdByName: actorName } });
  return id;
}

/**
 * Reads a file into the ledger as it comes in: never more of it than a few hundred rows are in memory. A file that is
 * refused, or that breaks off, leaves nothing behind.
 * @throws AppError of `readRowBatches`
 */
export async function receiveFile(found: Import, content: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    const { head, rowCount } = await storeRows(found, readRowBatches(content));
    await move(found, "read", { head, rowCount });
  } catch (error) {
    await db().import.deleteMany({ where: { id: found.id } });
    throw error;
  }
}

async function storeRows(found: Import, batches: AsyncGenerator<string[][]>) {
  let head: string[] | null = null;
  let block: string[][] = [];
  // The head is line 1.
  let line = 2;
  let rowCount = 0;
  const keep = async () => {
    await storeBlock(found, { line, rows: block });
    line += block.length;
    block = [];
  };
  for await (const rows of batches) {
    for (const row of rows) {
      if (head === null) {
        head = row;
        continue;
      }
      if (!isBlank(row)) rowCount += 1;
      if (block.push(row) === blockSize) await keep();
    }
  }
  if (block.length > 0) await keep();
  if (head === null || rowCount === 0) throw fileRefused("file_empty");
  return { head, rowCount };
}
