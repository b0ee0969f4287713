import "server-only";
import { randomBytes } from "node:crypto";
import { AppError } from "#lib/errors.ts";
import type { GuestLink } from "./context.ts";
import { db } from "./db.ts";
import { env } from "./env.ts";
import { decrypt, encrypt, secretHash } from "./secrets.ts";

/** A link outlives the booked end, since a meeting may be extended or entered again. */
const graceMs = 24 * 60 * 60 * 1000;

type Wanted = {
  enterpriseId: string;
  meetingId: string;
  role: "guest" | "host";
  endsAt: string;
  createdById: string | null;
};

const placeOf = (row: string, enterprise: string) => ({
  table: "JoinLink",
  column: "tokenCipher",
  row,
  enterprise,
});

/** The address of the join page that a token opens, as people are given it. */
export function joinUrl(token: string): string {
  return new URL(`/j/${token}`, env().publicUrl).href;
}

/**
 * The address of a meeting's join page; the same one each time it is asked for, until it is revoked. A meeting that was
 * moved elsewhere than in the portal takes its link's expiry along here. `endsAt` is an ISO instant.
 */
export async function joinLinkFor(wanted: Wanted): Promise<string> {
  const { enterpriseId, meetingId, role } = wanted;
  const expiresAt = expiryOf(wanted.endsAt);
  const existing = await db().joinLink.findFirst({
    where: { enterpriseId, meetingId, role, revokedAt: null },
    orderBy: { createdAt: "asc" },
  });
  if (existing) {
    if (existing.expiresAt.getTime() !== expiresAt.getTime()) {
      await db().joinLink.update({ where: { id: existing.id }, data: { expiresAt } });
    }
    return joinUrl(decrypt(existing.tokenCipher, placeOf(existing.id, enterpriseId)));
  }

  const token = randomBytes(16).toString("base64url");
  const id = crypto.randomUUID();
  await db().joinLink.create({
    data: {
      id,
      tokenHash: secretHash(token),
      tokenCipher: encrypt(token, placeOf(id, enterpriseId)),
      enterpriseId,
      meetingId,
      role,
      createdById: wanted.createdById,
      expiresAt,
    },
  });
  return joinUrl(token);
}

/** The row behind a token. Unknown, revoked and expired links answer the same `not_found`. */
export async function guestLink(token: string): Promise<GuestLink> {
  const link = await db().joinLink.findUnique({
    where: { tokenHash: secretHash(token) },
    include: { enterprise: { select: { id: true, name: true, corpId: true } } },
  });
  if (!link || link.revokedAt || link.expiresAt < new Date()) throw new AppError("not_found");
  const { id, enterprise, meetingId, role, expiresAt } = link;
  return { id, enterprise, meetingId, role, expiresAt };
}

/** A meeting that moved keeps its links; their expiry moves along. `endsAt` is an ISO instant. */
export async function moveJoinLinks(enterpriseId: string, meetingId: string, endsAt: string): Promise<void> {
  await db().joinLink.updateMany({
    where: { enterpriseId, meetingId, revokedAt: null },
    data: { expiresAt: expiryOf(endsAt) },
  });
}

/** All links of a meeting stop working at once. */
export async function revokeJoinLinks(enterpriseId: string, meetingId: string): Promise<void> {
  await db().joinLink.updateMany({
    where: { enterpriseId, meetingId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

function expiryOf(endsAt: string): Date {
  return new Date(Date.parse(endsAt) + graceMs);
}
