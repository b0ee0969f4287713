import "server-only";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { AppError } from "#lib/errors.ts";
import { can, type Permission } from "#lib/permissions.ts";
import { db, notify } from "./db.ts";
import { sessionFromCookies } from "./session-cookie.ts";
import { act, type Session, sessionChannel } from "./session-store.ts";

export type { Session } from "./session-store.ts";

/** Who is signed in, for server components and route handlers; null when nobody is. */
export async function getSession(): Promise<Session | null> {
  return sessionFromCookies((await headers()).get("cookie"));
}

/** For pages: sends who is not signed in to the sign-in page, which leads back here. */
export async function requireSession(): Promise<Session> {
  const session = await getSession();
  if (session) return session;
  const path = (await headers()).get("x-foyer-path");
  redirect(path && path !== "/" ? `/sign-in?callbackUrl=${encodeURIComponent(path)}` : "/sign-in");
}

/** For routes. @throws AppError `unauthenticated` */
export async function requireSessionForRoute(request: Request): Promise<Session> {
  const session = await sessionFromCookies(request.headers.get("cookie"));
  if (!session) throw new AppError("unauthenticated");
  return session;
}

/** For pages: shows the forbidden page, with status 403, to whom the permission table refuses. */
export async function requirePermission(permission: Permission): Promise<Session> {
  const session = await requireSession();
  if (!can(session.role, permission)) forbidden();
  return session;
}

/**
 * Lets a service provider's administrator act as an enterprise's, until {@link leaveEnterprise}.
 * @throws AppError `forbidden` for other roles, `not_found` for an unknown enterprise
 */
export function enterEnterprise(session: Session, enterpriseId: string): Promise<void> {
  return act(session, enterpriseId);
}

/** @throws AppError `forbidden` for who cannot enter enterprises either */
export function leaveEnterprise(session: Session): Promise<void> {
  return act(session, null);
}

/** Keeps a user's language and IANA time zone for all devices. @throws AppError `invalid_input` for an unknown zone */
export async function savePreferences(
  session: Session,
  { locale, timeZone }: { locale?: string | undefined; timeZone?: string | undefined },
): Promise<void> {
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new AppError("invalid_input", "unknown time zone", { fields: { timeZone: "custom" } });
  }
  const data = {
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
  await db().user.update({ where: { id: session.user.id }, data });
  await notify(sessionChannel, `user:${session.user.id}`);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
