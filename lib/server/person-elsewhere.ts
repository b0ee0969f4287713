import "server-only";
import { Prisma } from "#generated/prisma/client.ts";
import type { Role } from "#lib/permissions.ts";
import { db } from "./db.ts";
import { revokeAllSessions, tellUserChanged } from "./session-changes.ts";
import { SignInRefusal } from "./sign-in-refusal.ts";

/** Somebody for whom an OpenID provider or the upstream vouches, as they describe him now. */
export type Vouched = {
  issuer: string;
  subject: string;
  name: string | null;
  email: string | null;
  role: Role;
  enterpriseId: string | null;
  /** The binding that ties him to a meeting account; undefined leaves the one he has. */
  bindingId: string | null | undefined;
};

/** Begins the issuer of identities that the upstream vouches for; no OpenID issuer begins so. */
export const meetingIssuer = "cloud-meeting:";

/**
 * The portal's user of an issuer and subject, made at the first sign-in and brought up to date at each later one. A
 * changed role or enterprise ends the user's older sessions.
 * @throws SignInRefusal `disabled`; `id_taken` when another person has the binding, of which nothing is changed then
 */
export async function userOf(
  vouched: Vouched,
): Promise<{ id: string; name: string; role: Role; enterpriseId: string | null }> {
  const { user, isMoved, isTied } = await recorded(vouched).catch((error: unknown) => {
    const isSecond = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    // Two first sign-ins at once: whoever is second finds the first's row.
    if (isSecond) return recorded(vouched);
    throw error;
  });
  if (isMoved) await revokeAllSessions(user.id);
  else if (isTied) await tellUserChanged(user.id);
  return user;
}

function recorded(vouched: Vouched) {
  const { issuer, subject, bindingId } = vouched;
  return db().$transaction(async (tx) => {
    // Before anything is read: of two people, or two sign-ins of one, the second sees what the first has made.
    if (bindingId) await tx.$queryRaw`SELECT 1 FROM "Binding" WHERE id = ${bindingId} FOR UPDATE`;
    const identity = await tx.signInIdentity.findUnique({
      where: { issuer_subject: { issuer, subject } },
      include: { user: true },
    });
    if (identity?.user.disabledAt) throw new SignInRefusal("disabled");
    if (bindingId) await requireFree(tx, bindingId, identity?.userId, issuer);
    const user = identity ? await update(tx, identity.user, vouched) : await create(tx, vouched);
    const before = identity?.user ?? user;
    return {
      user,
      isMoved: before.role !== user.role || before.enterpriseId !== user.enterpriseId,
      isTied: before.bindingId !== user.bindingId,
    };
  });
}

/**
 * One third-party id is one person's. Whom the upstream itself knows by an account is let share it: he is the same
 * person there, whoever else the portal has under that id.
 */
async function requireFree(
  tx: Prisma.TransactionClient,
  bindingId: string,
  userId: string | undefined,
  issuer: string,
): Promise<void> {
  if (issuer.startsWith(meetingIssuer)) return;
  const holder = await tx.user.findFirst({
    where: {
      bindingId,
      ...(userId && { id: { not: userId } }),
      identities: { none: { issuer: { startsWith: meetingIssuer } } },
    },
    select: { id: true },
  });
  if (holder) throw new SignInRefusal("id_taken");
}

function create(tx: Prisma.TransactionClient, vouched: Vouched) {
  const { issuer, subject, name, email, role, enterpriseId, bindingId = null } = vouched;
  const identity = { issuer, subject, email, lastSignedInAt: new Date() };
  return tx.user.create({
    data: { name: name ?? email ?? subject, role, enterpriseId, bindingId, identities: { create: identity } },
  });
}

async function update(
  tx: Prisma.TransactionClient,
  known: { id: string; enterpriseId: string | null },
  vouched: Vouched,
) {
  const { issuer, subject, name, email, role, enterpriseId, bindingId } = vouched;
  // A binding is of one enterprise: it does not go along to another.
  const tie = bindingId === undefined && known.enterpriseId !== enterpriseId ? null : bindingId;
  await tx.signInIdentity.update({
    where: { issuer_subject: { issuer, subject } },
    data: { email, lastSignedInAt: new Date() },
  });
  return tx.user.update({
    where: { id: known.id },
    data: { role, enterpriseId, ...(name && { name }), ...(tie !== undefined && { bindingId: tie }) },
  });
}
