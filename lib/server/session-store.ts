import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Role } from "#lib/permissions.ts";
import { db } from "./db.ts";
import { isVouchedFor } from "./openid/check.ts";
import type { Visit } from "./visit.ts";

/** Somebody signed in, as the database says it within the last seconds. */
export type Session = {
  /** SHA-256 of the id in the cookie, in hex: names the session without being able to use it. */
  idHash: string;
  user: {
    id: string;
    name: string;
    /** Null for who signs in elsewhere and told none. */
    email: string | null;
    locale: string | null;
    timeZone: string | null;
    bindingId: string | null;
  };
  /** What counts now: "admin" while a service provider's administrator acts inside an enterprise. */
  role: Role;
  homeRole: Role;
  homeEnterpriseId: string | null;
  /** The one in effect. */
  enterprise: { id: string; name: string; corpId: string } | null;
  /** The entered one. */
  acting: { id: string; name: string } | null;
  /** The upstream's name for this user, in the user's own enterprise. */
  thirdPartyId: string | null;
  /** An administrator wants another password first: the session reaches only what changes it. */
  mustChangePassword: boolean;
  expiresAt: Date;
};

const hourMs = 60 * 60 * 1_000;
/** How exactly the last use is known: it is written no more often. */
const useMs = 5 * 60 * 1_000;
/** A session ends 12 hours after it was last used, and a week after signing in however it is used. */
export const idleMs = 12 * hourMs;
export const lifeMs = 7 * 24 * hourMs;

export function idHashOf(sessionId: string): string {
  return createHash("sha256").update(sessionId).digest("hex");
}

/** Signs a user in. Returns the session's id, 256 random bits, of which the database keeps the hash only. */
export async function createSession(
  user: { id: string; role: Role; enterpriseId: string | null },
  visit?: Pick<Visit, "address" | "userAgent">,
): Promise<string> {
  const id = randomBytes(32).toString("base64url");
  await db().session.create({
    data: {
      idHash: idHashOf(id),
      userId: user.id,
      role: user.role,
      enterpriseId: user.enterpriseId,
      expiresAt: new Date(Date.now() + idleMs),
      address: visit?.address ?? null,
      userAgent: visit?.userAgent ?? null,
    },
  });
  return id;
}

/** The session of an id, with its life extended by use; null when it is unknown, over, revoked, or its user disabled. */
export async function readSession(sessionId: string): Promise<Session | null> {
  const idHash = idHashOf(sessionId);
  const row = await db().session.findUnique({ where: { idHash }, include: parts });
  if (!row || row.revokedAt || row.expiresAt.getTime() <= Date.now()) return null;
  const { user, role, enterprise: home } = row;
  // A user who changed role or enterprise signs in anew.
  if (user.disabledAt || user.role !== role || user.enterpriseId !== row.enterpriseId) return null;

  const vouchee = { idHash, role, enterpriseId: row.enterpriseId, corpId: home?.corpId ?? null };
  if (row.providerSession && !(await isVouchedFor(vouchee, row.providerSession))) return null;

  const acting = role === "sp" ? row.actingEnterprise : null;
  const binding = user.binding?.enterpriseId === row.enterpriseId ? user.binding : null;
  const isBound = binding !== null && binding.state !== "unbound";
  return {
    idHash,
    user: {
      id: user.id,
      name: user.name,
      email: user.email,
      locale: user.locale,
      timeZone: user.timeZone,
      bindingId: user.bindingId,
    },
    role: acting ? "admin" : role,
    homeRole: role,
    homeEnterpriseId: home?.id ?? null,
    enterprise: acting ?? home,
    acting: acting && { id: acting.id, name: acting.name },
    thirdPartyId: isBound ? binding.thirdPartyId : null,
    mustChangePassword: user.mustChangePassword,
    expiresAt: await extended(row),
  };
}

const enterpriseParts = { select: { id: true, name: true, corpId: true } } as const;
const parts = {
  user: { include: { binding: { select: { enterpriseId: true, thirdPartyId: true, state: true } } } },
  enterprise: enterpriseParts,
  actingEnterprise: enterpriseParts,
  providerSession: { select: { provider: true, source: true, checkedAt: true } },
} as const;

/** Notes the use, at most every five minutes, and moves the end with it. */
async function extended(row: {
  idHash: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date;
}): Promise<Date> {
  const now = Date.now();
  const until = Math.min(now + idleMs, row.createdAt.getTime() + lifeMs);
  const isNoted = now - row.lastUsedAt.getTime() < useMs && until - row.expiresAt.getTime() < hourMs;
  if (isNoted) return row.expiresAt;
  const data = { expiresAt: new Date(until), lastUsedAt: new Date(now) };
  await db().session.updateMany({ where: { idHash: row.idHash, revokedAt: null }, data });
  return data.expiresAt;
}
