import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { env } from "./env.ts";
import { log } from "./log.ts";
import { signInByMeetingAccount } from "./meeting-account.ts";
import { endReplacedSession, revokeSession } from "./session-changes.ts";
import { sessionCookieName, sessionCookieOptions } from "./session-cookie.ts";
import { idHashOf, lifeMs, readSession, type Session } from "./session-store.ts";
import { signIn } from "./sign-in.ts";
import type { Opened } from "./sign-in-attempt.ts";
import { noteSignOut } from "./sign-in-audit.ts";
import { visitOf } from "./visit.ts";

/** What our cookie holds, and what `authorize` hands to the `jwt` callback. */
const claims = z.object({ sid: z.string() });

/** next-auth's options for one request: it checks CSRF and keeps the cookie, which holds the session's id only. */
export function authOptions(request: Request): NextAuthOptions {
  const { publicUrl, sessionSecret } = env();
  const secure = publicUrl.protocol === "https:";
  return {
    secret: sessionSecret,
    useSecureCookies: secure,
    // next-auth 4 refuses the strategy "database" together with credentials.
    session: { strategy: "jwt", maxAge: lifeMs / 1_000 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: sessionCookieOptions(),
      },
    },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (input) => enter(signIn(input, visitOf(request)), request),
      }),
      Credentials({
        id: "meeting-account",
        credentials: { host: {}, account: {}, password: { type: "password" } },
        authorize: (input) => enter(signInByMeetingAccount(input, visitOf(request)), request),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => claims.parse(user ?? token),
      session: async ({ session, token }) => {
        // next-auth takes the cookie away when this throws, and answers that nobody is signed in.
        if (!(await readSession(claims.parse(token).sid))) throw new Error("the session is over");
        return { expires: session.expires };
      },
    },
    events: {
      signOut: async ({ token }) => {
        const { sid } = claims.parse(token);
        const session = await readSession(sid);
        await revokeSession(idHashOf(sid));
        if (session) await noteSignOut(personOf(session), visitOf(request));
      },
    },
    logger: {
      // A cookie that is over or garbage is an ordinary thing.
      error: (code, metadata) =>
        log()[code === "JWT_SESSION_ERROR" ? "debug" : "error"]({ code, metadata }, "next-auth"),
      warn: (code) => log().warn({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}

/** What next-auth puts into the cookie, in the place of a session that this browser may have had. */
async function enter(opening: Promise<Opened>, request: Request): Promise<{ id: string; sid: string }> {
  const { userId, sessionId } = await opening;
  await endReplacedSession(request);
  return { id: userId, sid: sessionId };
}

/** Whose session it is, in the own enterprise, whatever enterprise was entered. */
function personOf({ user, homeRole, homeEnterpriseId }: Session) {
  return { id: user.id, name: user.name, role: homeRole, enterpriseId: homeEnterpriseId };
}
