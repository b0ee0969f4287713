import "server-only";
import { randomBytes } from "node:crypto";
import type { Prisma } from "#generated/prisma/client.ts";
import { linkToken } from "#lib/contract/account-input.ts";
import { AppError } from "#lib/errors.ts";
import type { InviteeLink } from "./context.ts";
import { db } from "./db.ts";
import { env } from "./env.ts";
import { secretHash } from "./secrets.ts";

export type LinkPurpose = InviteeLink["purpose"];

const minuteMs = 60 * 1000;
/** An invitation waits in a mailbox; who forgot a password sits in front of it. */
const lifeMs: Record<LinkPurpose, number> = { invitation: 7 * 24 * 60 * minuteMs, recovery: 30 * minuteMs };
const pathOf: Record<LinkPurpose, string> = { invitation: "invitation", recovery: "new-password" };

/**
 * The address where a user sets the own password, once; links made before for the same user are void from now on. Only
 * the hash of its token is kept, and no log, audit or job may hold it.
 */
export async function makePasswordLink(userId: string, purpose: LinkPurpose): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + lifeMs[purpose]);
  await db().$transaction([
    voidPasswordLinks(userId, db()),
    db().passwordLink.create({ data: { tokenHash: secretHash(token), purpose, userId, expiresAt } }),
  ]);
  return new URL(`/${pathOf[purpose]}/${token}`, env().publicUrl).href;
}

/**
 * Makes a user's links of no use: with a new password, and where whoever made one has no more say over the user. Begun
 * when awaited, or by the transaction that it is handed to.
 */
export function voidPasswordLinks(userId: string, client: Prisma.TransactionClient) {
  return client.passwordLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } });
}

/** What a link is worth; who holds an unknown one learns nothing more. */
export type PasswordLinkState = "open" | "unknown" | "password_link_used" | "password_link_expired";

type Found = { state: "unknown" } | { state: Exclude<PasswordLinkState, "unknown">; link: InviteeLink };

const parts = {
  user: { include: { enterprise: { select: { id: true, name: true, corpId: true } } } },
} as const;

async function find(token: string): Promise<Found> {
  if (!linkToken.safeParse(token).success) return { state: "unknown" };
  const tokenHash = secretHash(token);
  const row = await db().passwordLink.findUnique({ where: { tokenHash }, include: parts });
  const email = row?.user.email;
  if (!row || !email || row.user.disabledAt) return { state: "unknown" };
  const { id, purpose, user } = row;
  const link = { id, purpose, user: { id: user.id, name: user.name, email }, enterprise: user.enterprise };
  if (row.usedAt) return { state: "password_link_used", link };
  return { state: row.expiresAt <= new Date() ? "password_link_expired" : "open", link };
}

/**
 * The row behind a token.
 * @throws AppError `not_found`, or to the holder of a real link `conflict` with reason `password_link_used` or
 *   `password_link_expired`
 */
export async function inviteeLink(token: string): Promise<InviteeLink> {
  const found = await find(token);
  if (found.state === "unknown") throw new AppError("not_found");
  if (found.state === "open") return found.link;
  if (found.state === "password_link_used") throw linkUsed();
  throw new AppError("conflict", "link expired", { reason: "password_link_expired" });
}

export function linkUsed(): AppError {
  return new AppError("conflict", "link used", { reason: "password_link_used" });
}

/** For the page of a link: what it is worth, and whom an open one is for. Changes nothing. */
export async function passwordLinkPage(
  token: string,
): Promise<{ state: PasswordLinkState; user: InviteeLink["user"] | null }> {
  const found = await find(token);
  return { state: found.state, user: found.state === "open" ? found.link.user : null };
}
