import "server-only";
import { createHmac } from "node:crypto";

/** Plain JSON, as it is stored. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** What happened, before it has a place in a chain. Instants are ISO texts in UTC. */
export type AuditDraft = {
  id: string;
  at: string;
  phase: "intent" | "outcome";
  intentId: string | null;
  action: string;
  actorId: string | null;
  actorName: string;
  role: string;
  actingFor: string | null;
  requestId: string;
  idempotencyKey: string | null;
  details: Json;
  result: string | null;
};

export type AuditRow = AuditDraft & { chain: string; sequence: number; previousHash: string; hash: string };

/** The end of a chain: its last row's number and hash; number 0 stands before the first row. */
export type Head = { sequence: number; hash: string };
export const start: Head = { sequence: 0, hash: "0".repeat(64) };

/** Puts drafts behind the end of a chain, in order. Each row's hash covers all its columns and the hash before it. */
export function seal(chain: string, head: Head, drafts: readonly AuditDraft[], key: Buffer): AuditRow[] {
  let { sequence, hash } = head;
  return drafts.map((draft) => {
    sequence += 1;
    const row = { ...draft, chain, sequence, previousHash: hash };
    hash = hashOf(row, key);
    return { ...row, hash };
  });
}

export function hashOf(row: Omit<AuditRow, "hash">, key: Buffer): string {
  return createHmac("sha256", key)
    .update(`row ${canonical(row)}`)
    .digest("hex");
}

/** What somebody outside keeps of a chain's end, so that a tail cut later shows. */
export type ExportedHead = Head & { chain: string; at: string; signature: string };

export function signHead(head: Omit<ExportedHead, "signature">, key: Buffer): string {
  const { chain, sequence, hash, at } = head;
  return createHmac("sha256", key)
    .update(`head ${canonical({ chain, sequence, hash, at })}`)
    .digest("hex");
}

/** JSON with members in order of their names, so that equal values have equal texts. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(",")}}`;
}

/** Any value as the database can keep it: JSON without NUL characters and half surrogates, which `jsonb` refuses. */
export function storable(value: unknown): Json {
  const text = JSON.stringify(value ?? null, (_name, member) =>
    typeof member === "string" ? member.toWellFormed().replaceAll("\0", "\uFFFD") : member,
  );
  return JSON.parse(text) as Json;
}
