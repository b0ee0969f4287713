import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import type { CallerRole } from "#lib/permissions.ts";
import type { Session } from "./session.ts";

/** The row behind a join link: what its holder may enter, and as what. */
export type GuestLink = {
  id: string;
  enterprise: { id: string; name: string; corpId: string };
  meetingId: string;
  role: "guest" | "host";
  expiresAt: Date;
};

/** The row behind a valid set-up link. */
export type InstallerLink = { id: string; expiresAt: Date };

/** Who stands behind a request. All kinds come from a row of the database, never from the input. */
export type Caller =
  | { kind: "session"; session: Session }
  | { kind: "guest"; link: GuestLink }
  | { kind: "installer"; link: InstallerLink };

/** One upstream call made for a request, for its log line. `ms` is wall time with all attempts in it. */
export type CallRecord = {
  route: string;
  ms: number;
  attempts: number;
  status: number | null;
  upstreamRequestId: string | null;
};

/** What travels with one request through the pipeline. */
export type Context = {
  caller: Caller;
  requestId: string;
  locale: Locale;
  idempotencyKey: string | null;
  calls: CallRecord[];
};

export function callerRole(caller: Caller): CallerRole {
  return caller.kind === "session" ? caller.session.role : caller.kind;
}

/** The enterprise a request is about, by the caller's row; null for a service provider outside of one and an installer. */
export function enterpriseOf(caller: Caller): { id: string; name: string; corpId: string } | null {
  if (caller.kind === "installer") return null;
  return caller.kind === "guest" ? caller.link.enterprise : caller.session.enterprise;
}
