import "server-only";
import { AppError } from "#lib/errors.ts";
import { isTimeZone } from "#lib/i18n/reader.ts";
import { db, notify } from "./db.ts";
import { log } from "./log.ts";
import { forgetSession, sessionFromCookies } from "./session-cookie.ts";
import { endSession, noteEnd, sessionChannel } from "./session-end.ts";
import type { Session } from "./session-store.ts";

/**
 * Lets a service provider's administrator act as an enterprise's, until {@link leaveEnterprise}.
 * @throws AppError `forbidden` for other roles, `not_found` for an unknown enterprise
 */
export async function enterEnterprise(session: Session, enterpriseId: string): Promise<void> {
  const known = await db().enterprise.findUnique({ where: { id: enterpriseId }, select: { id: true } });
  await act(session, enterpriseId, known !== null);
}

/** @throws AppError `forbidden` for who cannot enter enterprises either */
export function leaveEnterprise(session: Session): Promise<void> {
  return act(session, null, true);
}

async function act(session: Session, actingEnterpriseId: string | null, known: boolean): Promise<void> {
  if (session.homeRole !== "sp")
    throw new AppError("forbidden", "only a service provider enters enterprises");
  if (!known) throw new AppError("not_found");
  await db().session.update({ where: { idHash: session.idHash }, data: { actingEnterpriseId } });
  await tellEverybody(session.idHash);
}

/**
 * Keeps a user's language and IANA time zone for all devices; null gives the zone back to each browser.
 * @throws AppError `invalid_input` for an unknown zone
 */
export async function savePreferences(
  session: Session,
  { locale, timeZone }: { locale?: string | undefined; timeZone?: string | null | undefined },
): Promise<{ locale: string | null; timeZone: string | null }> {
  if (typeof timeZone === "string" && !isTimeZone(timeZone)) {
    throw new AppError("invalid_input", "unknown time zone", { fields: { timeZone: "time_zone" } });
  }
  const data = {
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
  const kept = await db().user.update({
    where: { id: session.user.id },
    data,
    select: { locale: true, timeZone: true },
  });
  await tellEverybody(`user:${session.user.id}`);
  return kept;
}

/** Ends one session, everywhere within 5 s. An unknown or ended one is left as it is. */
export async function revokeSession(idHash: string): Promise<void> {
  if (await endSession(idHash)) forgetSession(idHash);
}

/**
 * Ends the session whose cookie the answer to this request replaces: nobody could end it any more. Never throws: who
 * has signed in is let in, and what cannot be ended now ends by itself.
 */
export async function endReplacedSession(request: Request): Promise<void> {
  try {
    const replaced = await sessionFromCookies(request.headers.get("cookie"));
    if (replaced) await revokeSession(replaced.idHash);
  } catch (error) {
    log().warn({ err: error }, "a replaced session was not ended");
  }
}

/** Ends all sessions of a user, everywhere within 5 s: after a change of password or role, and when disabling. */
export async function revokeAllSessions(userId: string): Promise<void> {
  const { count } = await db().session.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  await tellEverybody(`user:${userId}`);
  if (count > 0) await noteEnd(userId);
}

/** Ends one session of a user, everywhere within 5 s; anybody else's is left as it is. */
export async function revokeOwnSession(userId: string, idHash: string): Promise<void> {
  const own = await db().session.findFirst({ where: { idHash, userId }, select: { idHash: true } });
  if (own) await revokeSession(own.idHash);
}

/** Ends all sessions of a user but one, after the change of a password made in that one. */
export async function revokeOtherSessions(userId: string, idHash: string): Promise<void> {
  await db().session.updateMany({
    where: { userId, revokedAt: null, NOT: { idHash } },
    data: { revokedAt: new Date() },
  });
  await tellUserChanged(userId);
}

/** Makes all processes read a user's sessions anew. */
export function tellUserChanged(userId: string): Promise<void> {
  return tellEverybody(`user:${userId}`);
}

async function tellEverybody(changed: string): Promise<void> {
  forgetSession(changed);
  await notify(sessionChannel, changed);
}
