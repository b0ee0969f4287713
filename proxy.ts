import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "#lib/server/csp.ts";
import { env } from "#lib/server/env.ts";

/**
 * Gives each page its own nonce. Decides nothing about access: pages and routes do that themselves. Passes on two
 * request headers: `x-nonce` for the layout, and `x-foyer-path`, where a reader returns to after signing in.
 */
export function proxy(request: NextRequest): NextResponse {
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

/** Pages only. Never `/api`: behind a proxy Next cuts bodies at 10 MB without a word. */
export const config = {
  matcher: ["/((?!api/|api$|_next/|.*\\.(?:svg|png|ico|txt|webmanifest)$).*)"],
};
