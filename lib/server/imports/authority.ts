import "server-only";
import type { Import } from "#generated/prisma/client.ts";
import { imports } from "#lib/contract/imports.ts";
import { AppError } from "#lib/errors.ts";
import { type CallerRole, can } from "#lib/permissions.ts";
import { db } from "../db.ts";

/**
 * Lets the work go on while the person on whose wish it is done may still wish it: he has not been disabled, and is, as
 * when he wished it, an administrator of the enterprise or one of the service provider. Asked before each block of rows.
 * @throws AppError `forbidden` (reason `wisher_may_not`)
 */
export async function requireStill({ actorId, actorRole, enterpriseId }: Import): Promise<void> {
  const user = await db().user.findUnique({ where: { id: actorId } });
  const isSame = user !== null && !user.disabledAt && !user.mustChangePassword && user.role === actorRole;
  const role: CallerRole | null =
    user?.role === "sp" ? "acting" : user?.enterpriseId === enterpriseId ? user.role : null;
  if (isSame && role !== null && can(role, imports.apply.permission)) return;
  throw new AppError("forbidden", "who started it may not any more", { reason: "wisher_may_not" });
}
