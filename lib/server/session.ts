import "server-only";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { can, type Permission } from "#lib/permissions.ts";
import { sessionFromCookies } from "./session-cookie.ts";
import type { Session } from "./session-store.ts";

export type { Session } from "./session-store.ts";

/** Who is signed in, for server components and route handlers; null when nobody is. */
export async function getSession(): Promise<Session | null> {
  return sessionFromCookies((await headers()).get("cookie"));
}

/**
 * For pages: sends who is not signed in to the sign-in page, which leads back here, and who has to choose another
 * password to the page for that.
 */
export async function requireSession(): Promise<Session> {
  const session = await getSession();
  if (session?.mustChangePassword) redirect("/change-password");
  if (session) return session;
  const path = (await headers()).get("x-foyer-path");
  redirect(path && path !== "/" ? `/sign-in?callbackUrl=${encodeURIComponent(path)}` : "/sign-in");
}

/** For pages: shows the forbidden page, with status 403, to whom the permission table refuses. */
export async function requirePermission(permission: Permission): Promise<Session> {
  const session = await requireSession();
  if (!can(session.role, permission)) forbidden();
  return session;
}
