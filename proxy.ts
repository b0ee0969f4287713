import { type NextRequest, NextResponse } from "next/server";
import { AppError } from "#lib/errors.ts";
import { contentSecurityPolicy } from "#lib/server/csp.ts";
import { env } from "#lib/server/env.ts";
import { limitOpen } from "#lib/server/visitor-limit.ts";

/**
 * Gives each page its own nonce, and counts those that are open to everybody. Decides nothing else about access: pages
 * and routes do that themselves. Passes on two
 * request headers: `x-nonce` for the layout, and `x-foyer-path`, where a reader returns to after signing in.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (openPages.test(request.nextUrl.pathname)) {
    const refusal = await limitOpen(request, "page").catch((error: unknown) => error);
    if (refusal instanceof AppError) return tooMany(refusal);
  }
  const secure = env().publicUrl.protocol === "https:";
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy({
    nonce,
    development: process.env.NODE_ENV === "development",
    secure,
  });

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-foyer-path", request.nextUrl.pathname + request.nextUrl.search);
  // Next finds the nonce for its own scripts in here.
  headers.set("Content-Security-Policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (secure) response.headers.set("Strict-Transport-Security", "max-age=31536000");
  return response;
}

/** Those that somebody who is not signed in gets more of than a redirect. */
const openPages =
  /^\/(sign-in|forgotten-password|forgotten-meeting-password|invitation|new-password|setup|j)(\/|$)/;

function tooMany({ details }: AppError): NextResponse {
  const headers = { "Retry-After": String(details.retryAfterSeconds ?? 1), "Cache-Control": "no-store" };
  return new NextResponse("Too many requests. Wait a moment, then try again.\n", { status: 429, headers });
}

/** Pages only. Never `/api`: behind a proxy Next cuts bodies at 10 MB without a word. */
export const config = {
  matcher: ["/((?!api/|api$|_next/|.*\\.(?:svg|png|ico|txt|webmanifest)$).*)"],
};
