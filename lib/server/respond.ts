import "server-only";
import { AppError, type ErrorBody } from "#lib/errors.ts";
import { log } from "./log.ts";

const headersOf = (requestId: string) => ({ "Cache-Control": "no-store", "X-Request-Id": requestId });

/** The envelope of success: `{ data }`. */
export function answer(data: unknown, requestId: string): Response {
  return Response.json({ data }, { headers: headersOf(requestId) });
}

/** The envelope of every failure. An unexpected error is logged whole and answered without its text. */
export function refuse(error: unknown, requestId: string): Response {
  const known = error instanceof AppError ? error : new AppError("internal", "unexpected error", {}, error);
  if (known.code === "internal") log().error({ requestId, err: error }, "unexpected error");
  const { fields, reason, at, upstreamCode, retryAfterSeconds } = known.details;
  const body: ErrorBody = {
    error: { code: known.code, message: known.code, requestId, fields, reason, at, upstreamCode },
  };
  const headers = new Headers(headersOf(requestId));
  if (retryAfterSeconds) headers.set("Retry-After", String(Math.ceil(retryAfterSeconds)));
  return Response.json(body, { status: known.status, headers });
}
