import "server-only";
import { randomUUID } from "node:crypto";
import { DatabaseError } from "pg";
import { AppError } from "#lib/errors.ts";
import { append } from "./audit-append.ts";
import { type AuditDraft, storable } from "./audit-chain.ts";
import { type Caller, type Context, enterpriseOf } from "./context.ts";
import { log } from "./log.ts";

/** A written intent: what its outcome has to repeat. */
export type Intent = { chain: string; draft: AuditDraft };

/** The chain of what happens outside of any enterprise. */
export const platformChain = "platform";

/**
 * Notes that somebody is about to do something. Nothing may be done when this throws.
 * @param details what is changed; the caller has taken secrets out
 * @throws AppError `conflict` (reason `already_sent`) when this actor used the idempotency key before, so that a
 *   command sent twice is done once
 */
export async function writeIntent(wanted: {
  action: string;
  details: unknown;
  context: Context;
}): Promise<Intent> {
  const { action, details, context } = wanted;
  const chain = enterpriseOf(context.caller)?.id ?? platformChain;
  const draft: AuditDraft = {
    id: randomUUID(),
    at: new Date().toISOString(),
    phase: "intent",
    intentId: null,
    action,
    ...actorOf(context.caller),
    requestId: context.requestId,
    idempotencyKey: context.idempotencyKey,
    details: storable(details),
    result: null,
  };
  try {
    await append(chain, draft);
  } catch (error) {
    const repeated = error instanceof DatabaseError && error.constraint?.includes("idempotencyKey");
    throw repeated ? new AppError("conflict", "already sent", { reason: "already_sent" }, error) : error;
  }
  return { chain, draft };
}

/**
 * Notes how it went: "done", or the error's code. Never throws, since the deed is done: a failure is logged, and the
 * intent without outcome reads "unknown".
 */
export async function writeOutcome({ chain, draft }: Intent, result: string): Promise<void> {
  try {
    await append(chain, {
      ...draft,
      id: randomUUID(),
      at: new Date().toISOString(),
      phase: "outcome",
      intentId: draft.id,
      idempotencyKey: null,
      details: {},
      result,
    });
  } catch (error) {
    log().error(
      { requestId: draft.requestId, intentId: draft.id, result, err: error },
      "an outcome was not written",
    );
  }
}

/**
 * Notes something that no operation did, such as a sign-in: one row that is an outcome without intent.
 * @param details plain JSON without secrets
 * @throws the database's error; then nothing was noted
 */
export function writeEvent(event: {
  action: string;
  chain: string;
  actor: Actor;
  requestId: string;
  details: unknown;
  result: string;
}): Promise<void> {
  const { action, chain, actor, requestId, details, result } = event;
  const when = { id: randomUUID(), at: new Date().toISOString(), phase: "outcome" as const };
  const rest = { intentId: null, idempotencyKey: null, details: storable(details), result };
  return append(chain, { ...when, ...rest, action, ...actor, requestId });
}

export type Actor = Pick<AuditDraft, "actorId" | "actorName" | "role" | "actingFor">;

/** Who did it, with the role they did it in; `actingFor` is the enterprise a service provider has entered. */
function actorOf(caller: Caller): Actor {
  const as = (actorId: string | null, actorName: string, role: string, actingFor: string | null = null) => ({
    actorId,
    actorName,
    role,
    actingFor,
  });
  switch (caller.kind) {
    case "session": {
      const { user, role, acting } = caller.session;
      return as(user.id, user.name, role, acting?.id);
    }
    case "guest":
      return as(`join-link:${caller.link.id}`, "", caller.link.role);
    case "installer":
      return as(`setup-link:${caller.link.id}`, "", caller.kind);
    case "client":
      return as(`api-key:${caller.client.id}`, caller.client.name, caller.kind);
    case "bearer":
      return as(caller.bearer.user.id, caller.bearer.user.name, caller.kind);
    case "invitee":
      return as(caller.link.user.id, caller.link.user.name, caller.kind);
    case "visitor":
      return as(null, "", caller.kind);
  }
}
