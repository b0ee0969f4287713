import "server-only";
import { db } from "../db.ts";
import type { Proven } from "./id-token.ts";

/**
 * Whether the issuer has logged the person of an ID token out since it was issued: as that subject, in that session, or
 * both. A token that does not tell its session may be of any of its subject's.
 */
export async function isLoggedOut({ issuer, subject, sid, issuedAt }: Proven): Promise<boolean> {
  const named =
    sid === null
      ? [{ subject }]
      : [
          { subject, sid: null },
          { subject, sid },
          { subject: null, sid },
        ];
  // Both times are the issuer's, and whole seconds: of the same one, nobody can tell which came first.
  const where = { issuer, issuedAt: { gte: issuedAt }, OR: named };
  return (await db().usedLogoutToken.findFirst({ where, select: { tokenHash: true } })) !== null;
}
