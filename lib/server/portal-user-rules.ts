import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import { AppError } from "#lib/errors.ts";
import type { Role } from "#lib/permissions.ts";
import { bindingTiedBy } from "./bindings.ts";
import { db } from "./db.ts";
import type { Session } from "./session.ts";

type Wanted = { role: Role; enterpriseId?: string | undefined };

/**
 * The enterprise in which somebody may give a role: none for a service provider's administrators, whom only one of them
 * makes; an enterprise's administrator has no other than the own.
 * @throws AppError `forbidden` (reason `role_not_yours`), `not_found` for an unknown or foreign enterprise,
 *   `invalid_input` (field `enterpriseId`) where one is missing or too many
 */
export async function enterpriseFor(session: Session, wanted: Wanted): Promise<string | null> {
  const { role, enterpriseId } = wanted;
  if (session.role === "sp") {
    if (role === "sp") return enterpriseId ? refuse("invalid") : null;
    if (!enterpriseId) return refuse("enterprise_needed");
    const known = await db().enterprise.findUnique({ where: { id: enterpriseId }, select: { id: true } });
    if (!known) throw new AppError("not_found");
    return enterpriseId;
  }
  if (role === "sp") throw new AppError("forbidden", "not theirs to give", { reason: "role_not_yours" });
  const own = session.enterprise?.id;
  if (!own || (enterpriseId && enterpriseId !== own)) throw new AppError("not_found");
  return own;
}

function refuse(problem: string): never {
  throw new AppError("invalid_input", problem, { fields: { enterpriseId: problem } });
}

/**
 * The binding by which a person of an enterprise signs upstream; made where there is none. Null without an id.
 * @throws AppError `invalid_input` (field `thirdPartyId`) for an id that belongs to no enterprise or cannot be signed
 */
export async function bindingOf(
  enterpriseId: string | null,
  thirdPartyId: string | undefined,
  session: Session,
): Promise<string | null> {
  if (!thirdPartyId) return null;
  if (!enterpriseId) {
    throw new AppError("invalid_input", "no enterprise", { fields: { thirdPartyId: "invalid" } });
  }
  return (await bindingTiedBy(session.user.name, enterpriseId, thirdPartyId)).id;
}

/**
 * Lets one portal user have a binding. Its row is locked until `tx` ends, so that of two who want it one comes second.
 * @throws AppError `invalid_input` (field `thirdPartyId`, `third_party_id_taken`)
 */
export async function claimBinding(
  tx: Prisma.TransactionClient,
  bindingId: string | null,
  userId: string,
): Promise<void> {
  if (!bindingId) return;
  await tx.$queryRaw`SELECT id FROM "Binding" WHERE id = ${bindingId} FOR UPDATE`;
  const other = await tx.user.findFirst({ where: { bindingId, NOT: { id: userId } }, select: { id: true } });
  if (!other) return;
  const fields = { thirdPartyId: "third_party_id_taken" };
  throw new AppError("invalid_input", "third-party id taken", { fields });
}

/**
 * Makes sure that another service provider's administrator who can sign in stays. Their rows are locked until `tx`
 * ends, so that two of them who disable each other cannot both succeed.
 * @throws AppError `conflict` (reason `last_provider`)
 */
export async function requireOtherProvider(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  const left = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "User" WHERE role = 'sp' AND "disabledAt" IS NULL AND "invitedAt" IS NULL
    ORDER BY id FOR UPDATE`;
  if (left.some(({ id }) => id !== userId)) return;
  throw new AppError("conflict", "the last provider", { reason: "last_provider" });
}

/** Nobody lowers or locks out himself. @throws AppError `conflict` (reason `not_yourself`) */
export function requireSomebodyElse(session: Session, userId: string): void {
  if (session.user.id !== userId) return;
  throw new AppError("conflict", "own account", { reason: "not_yourself" });
}
