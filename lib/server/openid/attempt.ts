import "server-only";
import { decode, encode } from "next-auth/jwt";
import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";
import { z } from "zod";
import { env } from "../env.ts";

/** How long somebody may take at the provider. */
const lifeSeconds = 10 * 60;

const attempt = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  goTo: z.string(),
});

/** A sign-in that was begun: what its end is compared with, and the path it leads to. */
export type Attempt = z.output<typeof attempt>;

export function newAttempt(provider: string, goTo: string): Attempt {
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  return { provider, state, nonce, verifier, goTo };
}

/** An attempt as a cookie holds it: encrypted, and of no use after ten minutes. */
export function sealAttempt(begun: Attempt): Promise<string> {
  return encode({ token: begun, secret: env().sessionSecret, maxAge: lifeSeconds, salt });
}

/** The attempt in a cookie's value; null for anything that this portal did not write, or too long ago. */
export async function openAttempt(cookie: string | undefined): Promise<Attempt | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: env().sessionSecret, salt }).catch(() => null);
  return attempt.safeParse(token).data ?? null;
}

/** The cookie's name and attributes, as `cookies.set` takes them. Its own name prefix ties it to host and HTTPS. */
export function attemptCookie() {
  const secure = env().publicUrl.protocol === "https:";
  const name = secure ? "__Host-foyer.openid" : "foyer.openid";
  // Lax: the provider sends people back by a link from its own site.
  return { name, httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: lifeSeconds } as const;
}

/** A session's cookie is no attempt, and the other way round. */
const salt = "openid-attempt";
