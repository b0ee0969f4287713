import "server-only";
import { randomUUID } from "node:crypto";
import { localeOf } from "#lib/i18n/request-locale.ts";
import type { Caller, Context } from "./context.ts";

const usable = /^[A-Za-z0-9._-]{8,64}$/;

/** The caller's `X-Request-Id` where it is harmless text, a new one otherwise. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given && usable.test(given) ? given : randomUUID();
}

/** What one request carries through the pipeline. */
export function contextOf(request: Request, caller: Caller, requestId: string): Context {
  const key = request.headers.get("idempotency-key");
  return {
    caller,
    requestId,
    locale: localeOf(request, caller.kind === "session" ? caller.session.user.locale : null),
    idempotencyKey: key && usable.test(key) ? key : null,
    calls: [],
  };
}
