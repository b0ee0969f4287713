import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { db } from "../db.ts";
import { decrypt, encrypt, type Place } from "../secrets.ts";

/** Rows to a block: what is encrypted, read and written at once. */
export const blockSize = 500;
/** Blocks that are read ahead with one question. */
const readSize = 8;

type Owner = { id: string; enterpriseId: string };
export type Block = { line: number; rows: string[][] };

const cells = z.array(z.array(z.string()));

const placeOf = (row: string, { enterpriseId }: Owner): Place => ({
  table: "ImportBlock",
  column: "rowsCipher",
  row,
  enterprise: enterpriseId,
});

/** Keeps rows of a file as they came, encrypted: any column may hold passwords. @param line of the first of them */
export async function storeBlock(owner: Owner, { line, rows }: Block): Promise<void> {
  const id = randomUUID();
  const rowsCipher = encrypt(JSON.stringify(rows), placeOf(id, owner));
  await db().importBlock.create({ data: { id, importId: owner.id, line, rowsCipher } });
}

/** The blocks of a file in its order, `most` of them at the most. */
export async function* readBlocks(owner: Owner, most = Number.POSITIVE_INFINITY): AsyncGenerator<Block> {
  let after = 0;
  for (let left = most; left > 0; ) {
    const take = Math.min(readSize, left);
    const found = await db().importBlock.findMany({
      where: { importId: owner.id, line: { gt: after } },
      orderBy: { line: "asc" },
      take,
    });
    for (const { id, line, rowsCipher } of found) {
      after = line;
      yield { line, rows: cells.parse(JSON.parse(decrypt(rowsCipher, placeOf(id, owner)))) };
    }
    if (found.length < take) return;
    left -= take;
  }
}

/** A row that says nothing keeps its line, and is no row of the import. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
