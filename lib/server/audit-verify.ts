import "server-only";
import { timingSafeEqual } from "node:crypto";
import { type ExportedHead, type Head, hashOf, signHead, start, storable } from "./audit-chain.ts";
import { db } from "./db.ts";
import { env } from "./env.ts";

/** `at` is the number of the first row that is not as it was written. */
export type Verdict =
  | { intact: true; head: Head }
  | { intact: false; at: number; problem: "changed" | "missing" | "cut" };

const pageSize = 1_000;

/**
 * Reads a chain from its first row and compares every hash. Removed rows at the end show by the head row; where that
 * was changed along with them, only by a head exported earlier.
 * @throws Error when `exported` was not signed by this portal
 */
export async function verifyChain(chain: string, exported?: ExportedHead): Promise<Verdict> {
  if (exported) requireSigned(exported);
  const begun = await db().auditEntry.findFirst({ where: { chain }, select: { sequence: true } });
  const head = await db().auditHead.findUnique({ where: { chain } });
  if (begun && !head) return { intact: false, at: 1, problem: "missing" };
  // Rows written from here on are left for the next time.
  const end = head ?? start;
  let previous = start;
  while (previous.sequence < end.sequence) {
    const rows = await db().auditEntry.findMany({
      where: { chain, sequence: { gt: previous.sequence, lte: end.sequence } },
      orderBy: { sequence: "asc" },
      take: pageSize,
    });
    if (rows.length === 0) return { intact: false, at: previous.sequence + 1, problem: "cut" };
    for (const { hash, ...row } of rows) {
      const expected = previous.sequence + 1;
      if (row.sequence !== expected) return { intact: false, at: expected, problem: "missing" };
      const sealed = { ...row, at: row.at.toISOString(), details: storable(row.details) };
      if (row.previousHash !== previous.hash || hash !== hashOf(sealed, env().auditKey)) {
        return { intact: false, at: expected, problem: "changed" };
      }
      if (exported?.sequence === expected && exported.hash !== hash) {
        return { intact: false, at: expected, problem: "changed" };
      }
      previous = { sequence: expected, hash };
    }
  }
  if (previous.hash !== end.hash) return { intact: false, at: end.sequence, problem: "changed" };
  if (exported && exported.sequence > end.sequence) {
    return { intact: false, at: end.sequence + 1, problem: "cut" };
  }
  return { intact: true, head: previous };
}

/** The end of a chain now, signed, to be kept outside the database. */
export async function exportHead(chain: string): Promise<ExportedHead> {
  const { sequence, hash } = (await db().auditHead.findUnique({ where: { chain } })) ?? start;
  const head = { chain, sequence, hash, at: new Date().toISOString() };
  return { ...head, signature: signHead(head, env().auditKey) };
}

function requireSigned(exported: ExportedHead): void {
  const expected = Buffer.from(signHead(exported, env().auditKey), "hex");
  const given = Buffer.from(exported.signature, "hex");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new Error("the exported head was not signed by this portal");
  }
}
