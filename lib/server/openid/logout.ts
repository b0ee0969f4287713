import "server-only";
import { Prisma } from "#generated/prisma/client.ts";
import { AppError } from "#lib/errors.ts";
import { db } from "../db.ts";
import { log } from "../log.ts";
import { secretHash } from "../secrets.ts";
import { revokeSession } from "../session-changes.ts";
import { idTokenOverSeconds } from "./id-token.ts";
import { type LoggedOut, verifyLogoutToken } from "./logout-token.ts";
import { providerOf } from "./provider.ts";

/**
 * Ends the sessions that a provider's logout token names, everywhere, and what ID tokens from before it are good for.
 * Answers how many sessions there were.
 * @throws AppError `not_found` for an unknown provider; `invalid_input` for a token that proves nothing, or that was
 *   used before; what fetching the provider's keys throws
 */
export async function logOutBy(token: string, id: string): Promise<number> {
  const provider = await providerOf(id);
  const loggedOut = await verifyLogoutToken(token, provider);
  const tokenHash = await spend(loggedOut);
  try {
    const named = await sessionsOf(loggedOut);
    for (const { idHash } of named) await revokeSession(idHash);
    log().info({ provider: id, sessions: named.length }, "a provider logged somebody out");
    return named.length;
  } catch (error) {
    // The provider sends it again.
    await db().usedLogoutToken.delete({ where: { tokenHash } });
    throw error;
  }
}

/**
 * A token counts once: the unique row makes all processes agree. It outlives the ID tokens issued before, and they live
 * longer than a logout token can be sent again.
 */
async function spend({ tokenId, ...told }: LoggedOut): Promise<string> {
  const tokenHash = secretHash(`${told.issuer} ${tokenId}`);
  const expiresAt = new Date(told.issuedAt.getTime() + idTokenOverSeconds * 1_000);
  await db()
    .usedLogoutToken.create({ data: { tokenHash, ...told, expiresAt } })
    .catch(refuseReplay);
  return tokenHash;
}

function sessionsOf({ issuer, subject, sid }: LoggedOut): Promise<{ idHash: string }[]> {
  return db().providerSession.findMany({
    where: { issuer, ...(subject && { subject }), ...(sid && { sid }), session: { revokedAt: null } },
    select: { idHash: true },
  });
}

function refuseReplay(error: unknown): never {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
  throw isKnown ? new AppError("invalid_input", "logout token replayed", {}, error) : error;
}
