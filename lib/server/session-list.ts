import "server-only";
import type { AccountSession } from "#lib/contract/account-session.ts";
import { db } from "./db.ts";

const parts = { idHash: true, userAgent: true, address: true, createdAt: true, lastUsedAt: true } as const;
type Row = {
  [P in keyof typeof parts]: P extends `${string}At` ? Date : P extends "idHash" ? string : string | null;
};

/** A user's live sessions, last used first; at most 50. */
export function liveSessions(userId: string): Promise<Row[]> {
  return db().session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { lastUsedAt: "desc" },
    take: 50,
    select: parts,
  });
}

/** A session as lists show it. Its hash names it without being able to use it. */
export function shownSession({ idHash, userAgent, address, createdAt, lastUsedAt }: Row): AccountSession {
  const times = { signedInAt: createdAt.toISOString(), lastUsedAt: lastUsedAt.toISOString() };
  return { id: idHash, userAgent, address, ...times };
}
