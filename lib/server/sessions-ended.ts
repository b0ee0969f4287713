import "server-only";
import { z } from "zod";
import { db } from "./db.ts";
import { connectionFor } from "./upstream/connection.ts";
import { forgetToken } from "./upstream/tokens.ts";

const job = z.object({ userId: z.string() });

/**
 * After a user's last session was revoked, logs that user out upstream too. A binding may serve several users: its
 * token goes when none of them is signed in.
 */
export async function forgetSignedOut(data: unknown): Promise<void> {
  const { userId } = job.parse(data);
  const user = await db().user.findUnique({ where: { id: userId }, include: { binding: true } });
  if (!user?.binding) return;
  const { id, enterpriseId, thirdPartyId } = user.binding;
  const live = { revokedAt: null, expiresAt: { gt: new Date() }, user: { bindingId: id } };
  if ((await db().session.count({ where: live })) > 0) return;
  await forgetToken(await connectionFor(enterpriseId), { kind: "user", userId: thirdPartyId });
}
