import type { APIRequestContext, BrowserContext } from "@playwright/test";
import { z } from "zod";

/** The demo's roles; each has one seeded sign-in. */
export type Role = "sp" | "admin" | "user";
export type Cookie = Awaited<ReturnType<BrowserContext["cookies"]>>[number];

export const emails: Record<Role, string> = {
  sp: "sp@demo.test",
  admin: "admin@demo.test",
  user: "user@demo.test",
};
export const password = "foyer-demo";

/** Posts a sign-in as the form does, without the page. */
export async function tryToSignIn(request: APIRequestContext, email: string, secret: string) {
  const answer = await request.get("/api/auth/csrf");
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await answer.json());
  return request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password: secret, json: "true" },
  });
}

/** Answers the cookies that make a browser a role's. */
export async function openSession(request: APIRequestContext, role: Role): Promise<Cookie[]> {
  const signedIn = await tryToSignIn(request, emails[role], password);
  if (!signedIn.ok()) throw new Error(`signing in as ${role} answered ${signedIn.status()}`);
  const { cookies } = await request.storageState();
  return cookies.filter(({ name }) => name === "foyer.session");
}
