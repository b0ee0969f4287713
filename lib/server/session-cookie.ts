import "server-only";
import { hash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { listen } from "./db.ts";
import { env } from "./env.ts";
import { once } from "./once.ts";
import { sessionChannel } from "./session-end.ts";
import { lifeMs, readSession, type Session } from "./session-store.ts";

/** `__Host-` ties the cookie to this host and to HTTPS; over plain HTTP, on loopback only, browsers refuse it. */
export function sessionCookieName(): string {
  return env().publicUrl.protocol === "https:" ? "__Host-foyer.session" : "foyer.session";
}

/** The cookie's attributes, as `cookies.set` and next-auth take them. */
export function sessionCookieOptions() {
  const secure = env().publicUrl.protocol === "https:";
  return { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
}

/** The cookie of a session, as next-auth writes it; `cookies.set` takes it. */
export async function sessionCookie(sessionId: string) {
  const maxAge = lifeMs / 1_000;
  const value = await encode({ token: { sid: sessionId }, secret: env().sessionSecret, maxAge });
  return { ...sessionCookieOptions(), name: sessionCookieName(), value, maxAge };
}

/** What the signed and encrypted cookie holds. */
const claims = z.object({ sid: z.string() });

/** The session's id in a cookie value; null for anything that this portal did not issue. */
export async function sessionIdIn(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: env().sessionSecret });
    return claims.safeParse(token).data?.sid ?? null;
  } catch {
    // Garbage, a foreign key or an expired cookie: simply no session.
    return null;
  }
}

// 4 s and the database's answer stay below the 5 s within which a revocation counts, even if its message is lost.
const rememberedMs = 4_000;

/** Sessions by the hash of their cookie, so that most requests neither decrypt it (86 µs) nor ask the database. */
function remembered() {
  return once(
    "sessions",
    () =>
      new LRUCache<string, Session, string>({
        max: 20_000,
        ttl: rememberedMs,
        fetchMethod: async (_hash, _stale, { context: cookie }) => {
          const id = await sessionIdIn(cookie);
          return (id && (await readUnchanged(id))) || undefined;
        },
      }),
  );
}

/** How often a session has changed, as far as this process has heard. */
const changes = () => once("session-changes", () => ({ heard: 0 }));

/** A session that has not changed while it was read: what was read before must not be remembered after. */
async function readUnchanged(id: string): Promise<Session | null> {
  for (;;) {
    const { heard } = changes();
    const session = await readSession(id);
    if (changes().heard === heard) return session;
  }
}

/** The session behind a `Cookie` header, at most 4 s old; null without one. Simultaneous calls share one look-up. */
export async function sessionFromCookies(header: string | null): Promise<Session | null> {
  const cookie = cookieIn(header ?? "", sessionCookieName());
  if (!cookie) return null;
  const key = hash("sha256", cookie, "base64url");
  const session = await remembered().fetch(key, { context: cookie });
  return session && session.expiresAt.getTime() > Date.now() ? session : null;
}

/** For routes. @throws AppError `unauthenticated` */
export async function requireSessionForRoute(request: Request): Promise<Session> {
  const session = await sessionFromCookies(request.headers.get("cookie"));
  if (!session) throw new AppError("unauthenticated");
  return session;
}

function cookieIn(header: string, name: string): string | undefined {
  const start = `${name}=`;
  return header
    .split(/; */)
    .find((pair) => pair.startsWith(start))
    ?.slice(start.length);
}

/** Makes this process forget a session the moment any process changes or revokes it. */
export async function forgetChangedSessions(): Promise<void> {
  await listen(sessionChannel, forgetSession, () => remembered().clear());
}

/**
 * Makes this process forget a changed session, named as on {@link sessionChannel}. Who changes one calls it too, so that
 * whoever is answered finds the change done.
 */
export function forgetSession(changed: string): void {
  changes().heard += 1;
  const cache = remembered();
  for (const [key, { idHash, user }] of cache.entries()) {
    if (idHash === changed || `user:${user.id}` === changed) cache.delete(key);
  }
}
