import type { Context } from "../context.ts";
import type { Session } from "../session-store.ts";

/** A session that stands in no database: the administrator of an enterprise, but for what is changed. */
export function sessionWith(change: Partial<Session> = {}): Session {
  return {
    idHash: "0".repeat(64),
    user: { id: "u-1", name: "Amy", email: "amy@one.test", locale: null, timeZone: null, bindingId: null },
    role: "admin",
    homeRole: "admin",
    homeEnterpriseId: "e-1",
    enterprise: { id: "e-1", name: "One", corpId: "100000001" },
    acting: null,
    thirdPartyId: null,
    mustChangePassword: false,
    expiresAt: new Date(Date.now() + 60_000),
    ...change,
  };
}

/** One request of that session. */
export function contextWith(change: Partial<Session> = {}): Context {
  const caller = { kind: "session", session: sessionWith(change) } as const;
  return { caller, requestId: "request-1", locale: "en", idempotencyKey: null, calls: [] };
}
