import "server-only";
import { randomUUID } from "node:crypto";
import type { NextRequest } from "next/server";
import { readerCookies, resolveLocale } from "#lib/i18n/reader.ts";
import type { Caller, Context } from "./context.ts";

const usable = /^[A-Za-z0-9._-]{8,64}$/;

/** The caller's `X-Request-Id` where it is harmless text, a new one otherwise. */
export function requestIdOf(request: Request): string {
  return usableText(request.headers.get("x-request-id")) ?? randomUUID();
}

/** What one request carries through the pipeline. */
export function contextOf(request: NextRequest, caller: Caller, requestId: string): Context {
  return {
    caller,
    requestId,
    locale: resolveLocale({
      profile: caller.kind === "session" ? caller.session.user.locale : null,
      cookie: request.cookies.get(readerCookies.locale)?.value,
      acceptLanguage: request.headers.get("accept-language"),
    }),
    idempotencyKey: usableText(request.headers.get("idempotency-key")),
    calls: [],
  };
}

function usableText(value: string | null): string | null {
  return value && usable.test(value) ? value : null;
}
