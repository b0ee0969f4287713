import "server-only";
import { randomUUID } from "node:crypto";
import { type Invitation, join } from "#lib/contract/join.ts";
import { AppError, type ErrorCode } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Context, GuestLink } from "./context.ts";
import { execute } from "./execute.ts";
import { guestLink } from "./join-links.ts";
import { logRequest } from "./log-request.ts";

/** What a valid link leads to: the meeting, nothing any more, or no answer about it for now. */
export type Arrival =
  | { kind: "invitation"; invitation: Invitation }
  | { kind: "gone" }
  | { kind: "trouble"; code: ErrorCode; reason: string | null; requestId: string };

/** The link behind a token, or null for a malformed, unknown, expired or revoked one: they look alike. */
export async function findGuestLink(token: string): Promise<GuestLink | null> {
  try {
    return await guestLink(token);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

/** What the join page of a link shows. Changes nothing; throws only what is a defect. */
export async function arrive(link: GuestLink, locale: Locale): Promise<Arrival> {
  const requestId = randomUUID();
  const startedAt = performance.now();
  const caller = { kind: "guest", link } as const;
  const context: Context = { caller, requestId, locale, idempotencyKey: null, calls: [] };
  try {
    return { kind: "invitation", invitation: await execute(join.show, {}, context) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "not_found") return { kind: "gone" };
    return { kind: "trouble", code: error.code, reason: error.details.reason ?? null, requestId };
  } finally {
    logRequest(join.show.name, context, startedAt);
  }
}
