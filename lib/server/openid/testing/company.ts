import { randomBytes } from "node:crypto";
import { importJWK, type JWTPayload, SignJWT } from "jose";
import { vi } from "vitest";
import { clientId, type Person, startOpenIdProvider } from "../../../../scripts/testing/openid-provider.mjs";
import { env } from "../../env.ts";
import { forgetOnce } from "../../once.ts";
import type { Opened } from "../../sign-in-attempt.ts";
import type { Visit } from "../../visit.ts";
import { beginSignIn, finishSignIn } from "../sign-in.ts";

export const visit: Visit = { address: "203.0.113.9", userAgent: "Browser/1", requestId: "request-1" };

export type Company = Awaited<ReturnType<typeof startCompany>>;

/** A company's provider, and the portal set up to use it: `operators`, and administrators and staff of `corpId`. */
export async function startCompany(corpId: string, options: { userInfo?: boolean; refresh?: boolean } = {}) {
  const secret = randomBytes(24).toString("base64url");
  const callback = "/api/openid/1/callback";
  const logout = "/api/openid/1/logout";
  const provider = await startOpenIdProvider({
    portal: "http://localhost:3000",
    secret,
    callback,
    logout,
    ...options,
  });
  const groups = {
    operators: { role: "sp" },
    administrators: { role: "admin", enterprise: corpId },
    staff: { role: "user", enterprise: corpId },
    strangers: { role: "user", enterprise: "999999999" },
  };
  configure({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: secret,
    OIDC_THIRD_PARTY_ID_CLAIM: "employee",
    OIDC_GROUPS: JSON.stringify(groups),
  });
  return {
    ...provider,
    /** A token of any content, signed by the provider's key. */
    sign: async (claims: JWTPayload, typ: string) => {
      const { kid } = provider.key;
      const alg = "RS256";
      const key = await importJWK(provider.key, alg);
      return new SignJWT(claims).setProtectedHeader({ alg, kid, typ }).sign(key);
    },
    /** Signs somebody in at the provider, as a browser would, and then here. */
    enter: async (sub: string, person: Person): Promise<Opened> => {
      provider.people({ [sub]: person });
      const { url, attempt } = await beginSignIn("1", "/");
      return finishSignIn(attempt, await consentOf(url, sub), visit);
    },
  };
}

/** Sets variables, and forgets what came of the former ones. */
export function configure(variables: Record<string, string>): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  for (const key of ["env", "openid.providers", "openid.breakers"]) forgetOnce(key);
}

/** What the provider sends the browser back with, once `sub` has typed the name into its page. */
export async function consentOf(url: URL, sub: string): Promise<URLSearchParams> {
  const cookies = new Map<string, string>();
  const visitPage = async (address: URL, form?: Record<string, string>): Promise<URLSearchParams> => {
    if (address.origin === env().publicUrl.origin) return address.searchParams;
    const answer = await fetch(address, {
      method: form ? "POST" : "GET",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      body: form ? new URLSearchParams(form) : null,
      redirect: "manual",
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location) return visitPage(new URL(location, address));
    const page = await answer.text();
    if (form || !answer.ok) throw new Error(`the provider answered ${answer.status}: ${page}`);
    return visitPage(address, { name: sub });
  };
  return visitPage(url);
}
