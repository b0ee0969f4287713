import "server-only";
import type { Import } from "#generated/prisma/client.ts";
import type { ImportDetails, ImportItem } from "#lib/contract/imports.ts";
import { env } from "../env.ts";
import { backgroundShare } from "../upstream/quota-bucket.ts";
import { readBlocks } from "./blocks.ts";
import { columnsOf } from "./check.ts";
import { countsOf } from "./read-ledger.ts";

const samples = 3;
const longestSample = 80;
/** Heads that look as if passwords stand below them. */
const secretHead = /pass|pwd|密码|口令/i;

/** Imports as lists tell them. */
export async function shownImports(found: readonly Import[]): Promise<ImportItem[]> {
  const counts = await countsOf(found.map(({ id }) => id));
  return found.map(({ id, fileName, state, createdByName, createdAt, endedAt, rowCount, trouble }) => ({
    ...{ id, fileName, state, trouble },
    createdBy: createdByName,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    rows: rowCount,
    ...counts(id),
  }));
}

/** One import as its page tells it. */
export async function shownImport(found: Import): Promise<ImportDetails> {
  const [item] = await shownImports([found]);
  if (!item) throw new Error("an import is shown as one item");
  const { mayNotify, isUndo, freeLicences, readUsers, totalUsers, checkedAt, appliedAt, erasedAt } = found;
  return {
    ...item,
    ...{ mayNotify, isUndo, freeLicences },
    columns: await columnsWithSamples(found),
    mapping: columnsOf(found),
    read: { done: readUsers, total: totalUsers },
    rowsPerMinute: Math.max(1, Math.floor(env().callsPerMinute * backgroundShare)),
    checkedAt: checkedAt?.toISOString() ?? null,
    appliedAt: appliedAt?.toISOString() ?? null,
    erasedAt: erasedAt?.toISOString() ?? null,
  };
}

async function columnsWithSamples(found: Import): Promise<ImportDetails["columns"]> {
  const mapped = columnsOf(found);
  const [first] = await Array.fromAsync(readBlocks(found, 1));
  return found.head.map((head, index) => {
    const isSecret = mapped[index] === "password" || secretHead.test(head);
    const cells = (first?.rows ?? []).map((row) => row[index] ?? "").filter((cell) => cell.trim() !== "");
    return {
      head,
      samples: cells.slice(0, samples).map((cell) => (isSecret ? "••••••••" : cell.slice(0, longestSample))),
    };
  });
}
