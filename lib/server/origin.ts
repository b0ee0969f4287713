import "server-only";
import { AppError } from "#lib/errors.ts";
import { env } from "./env.ts";

/**
 * Lets a change through only when a page of this portal asks for it: `Origin` is the public address's and the body is
 * declared as JSON, which no foreign form can do. A missing header is refused like a wrong one.
 * @throws AppError `forbidden` (reason `foreign_origin`) or `invalid_input` (reason `json_required`)
 */
export function requireSameOrigin(request: Request): void {
  requireOwnOrigin(request);
  requireJson(request);
}

/** The first half of that, for bodies that are not JSON. @throws AppError `forbidden` (reason `foreign_origin`) */
export function requireOwnOrigin(request: Request): void {
  if (request.headers.get("origin") !== env().publicUrl.origin) {
    throw new AppError("forbidden", "origin missing or foreign", { reason: "foreign_origin" });
  }
}

/** @throws AppError `invalid_input` (reason `json_required`) for a body that is not declared as JSON */
export function requireJson(request: Request): void {
  const type = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new AppError("invalid_input", "content type is not JSON", { reason: "json_required" });
  }
}
