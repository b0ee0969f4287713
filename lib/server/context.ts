import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import type { CallerRole } from "#lib/permissions.ts";
import type { Session } from "./session.ts";

type Enterprise = { id: string; name: string; corpId: string };

/** The row behind a join link: what its holder may enter, and as what. */
export type GuestLink = {
  id: string;
  enterprise: Enterprise;
  meetingId: string;
  role: "guest" | "host";
  expiresAt: Date;
};

/** The row behind a valid set-up link. */
export type InstallerLink = { id: string; expiresAt: Date };

/** The row behind an API key: for which user ids it may ask, as a list or by how they begin. */
export type ApiClient = {
  id: string;
  name: string;
  enterprise: Enterprise;
  userIds: readonly string[];
  userIdPrefix: string | null;
  /** Whether it may ask for ids that are not known yet, of which each takes a licence. */
  mayAllocate: boolean;
};

/** The portal user behind an OpenID token, who is there as himself only. */
export type Bearer = {
  user: { id: string; name: string };
  enterprise: Enterprise;
  thirdPartyId: string | null;
};

/** The row behind a link by which somebody sets the own password. */
export type InviteeLink = {
  id: string;
  purpose: "invitation" | "recovery";
  user: { id: string; name: string; email: string };
  enterprise: Enterprise | null;
};

/** Who stands behind a request. All kinds come from a row of the database, never from the input. */
export type Caller =
  | { kind: "session"; session: Session }
  | { kind: "guest"; link: GuestLink }
  | { kind: "installer"; link: InstallerLink }
  | { kind: "client"; client: ApiClient }
  | { kind: "bearer"; bearer: Bearer }
  | { kind: "invitee"; link: InviteeLink }
  | { kind: "visitor" };

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

/** By what the permission table knows a caller: whoever has to choose another password first may do nothing else. */
export function callerRole(caller: Caller): CallerRole {
  if (caller.kind !== "session") return caller.kind;
  const { mustChangePassword, acting, role } = caller.session;
  if (mustChangePassword) return "renewer";
  return acting ? "acting" : role;
}

/** The enterprise a request is about, by the caller's row; null outside of any. */
export function enterpriseOf(caller: Caller): Enterprise | null {
  switch (caller.kind) {
    case "session":
      return caller.session.enterprise;
    case "guest":
      return caller.link.enterprise;
    case "installer":
    case "visitor":
      return null;
    case "invitee":
      return caller.link.enterprise;
    case "client":
      return caller.client.enterprise;
    case "bearer":
      return caller.bearer.enterprise;
  }
}
