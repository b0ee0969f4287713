import "server-only";
import type { Operation } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { CallRecord } from "../context.ts";
import { log } from "../log.ts";
import type { Connection } from "./connection.ts";
import { deadTokenCodes } from "./error-codes.ts";
import { faultError, headerOf, refusalError, refusalOf } from "./errors.ts";
import { wholeCallMs } from "./policy.ts";
import { admit } from "./quota.ts";
import { toRequest, type WireRequest } from "./request.ts";
import { type Reply, send } from "./send.ts";
import type { Identity } from "./sign.ts";
import type { Token } from "./token-store.ts";
import { renewedToken, tokenFor } from "./tokens.ts";

/** Who calls, through which app, and for which request of the portal. */
export type Call = {
  /** Null: no access token is sent. */
  identity: Identity | null;
  connection: Connection;
  context: { requestId: string; locale: Locale; calls: CallRecord[]; signal?: AbortSignal };
  /** Nobody sits before a screen for it: it waits its turn in the quota, and leaves room to those who do. */
  isBackground?: boolean;
  /** Aborts while a call waits for its turn: it is not made then, and the signal's reason thrown. */
  stop?: AbortSignal | undefined;
};

/** Longer than any class's patience, so that only calls that have waited before need a limit of their own. */
const untroubledMs = 12_500;

/**
 * Makes the upstream call of an operation and answers its JSON, null for an empty body. `input` is parsed already.
 * A refused token is renewed once and the call made again, commands too: a 401 means that nothing was done.
 * What happened is added to `context.calls`. Nothing takes longer than 15 s.
 *
 * Throws AppError only: what the upstream's refusal means to the caller (`refusalError`), `upstream_unavailable`,
 * `upstream_timeout`, `rate_limited` where the quota is used up, what signing in threw, `invalid_input` for values that
 * fit into no path.
 */
export async function callUpstream(operation: Operation, input: unknown, call: Call): Promise<unknown> {
  const { context } = call;
  const startedAt = performance.now();
  const record: CallRecord = {
    route: operation.upstream ?? operation.name,
    ms: 0,
    attempts: 0,
    status: null,
    upstreamRequestId: null,
  };
  context.calls.push(record);
  try {
    const request = withHeaders(toRequest(operation, input), context);
    const reply = await deliver(request, operation.kind === "query" ? "read" : "write", call, record);
    record.status = reply.status;
    record.upstreamRequestId = headerOf(reply, "x-request-id") ?? null;
    if (reply.status < 300) return reply.json;
    const { requestId } = context;
    log().info({ requestId, operation: operation.name, upstream: refusalOf(reply) }, "upstream refused");
    throw refusalError(reply, operation.absentBy);
  } catch (error) {
    throw faultError(error);
  } finally {
    record.ms = Math.round((performance.now() - startedAt) * 10) / 10;
  }
}

async function deliver(
  request: WireRequest,
  kind: "read" | "write",
  call: Call,
  record: CallRecord,
): Promise<Reply> {
  const { identity, connection, context } = call;
  let deadline = performance.now() + wholeCallMs;
  const transmit = async (owner: string) => {
    const counted = { app: connection.app.id, owner, route: record.route };
    const turn = { ...counted, enterprise: connection.enterpriseId ?? "" };
    const waited = admit({ ...turn, isBackground: call.isBackground ?? false });
    if (waited) await unlessStopped(waited, call.stop);
    call.stop?.throwIfAborted();
    // However long background work has waited, its call has the same time as any other.
    if (waited && call.isBackground) deadline = performance.now() + wholeCallMs;
    const again = () => admit({ ...turn, isBackground: false });
    return send(connection.origin, kind, request, record, signalUntil(deadline, context.signal), again);
  };
  if (identity === null) return transmit("");

  const target = { connection, identity, requestId: context.requestId };
  const token = await inTime(tokenFor(target), deadline);
  request.headers["X-Access-Token"] = token.value;
  const reply = await transmit(token.ownerId);
  if (!saysTokenIsDead(reply)) return reply;
  const renewed = await inTime(renewedToken(target, token.generation), deadline);
  request.headers["X-Access-Token"] = renewed.value;
  return transmit(renewed.ownerId);
}

/** The turn may come all the same, and goes to waste then. */
async function unlessStopped(turn: Promise<void>, stop: AbortSignal | undefined): Promise<void> {
  if (!stop) return turn;
  const { promise, reject } = Promise.withResolvers<never>();
  const leave = () => reject(stop.reason);
  stop.addEventListener("abort", leave, { once: true });
  try {
    if (stop.aborted) leave();
    await Promise.race([turn, promise]);
  } finally {
    stop.removeEventListener("abort", leave);
  }
}

function saysTokenIsDead(reply: Reply): boolean {
  if (reply.status === 401) return true;
  return reply.status === 400 && deadTokenCodes.includes(refusalOf(reply).code ?? "");
}

const languages: Record<Locale, string> = { en: "en-US", "zh-CN": "zh-CN" };

function withHeaders(request: WireRequest, { requestId, locale }: Call["context"]): WireRequest {
  const { headers } = request;
  headers["X-Request-Id"] = requestId;
  headers["Accept-Language"] = languages[locale];
  if (request.body !== undefined) headers["Content-Type"] ??= "application/json; charset=UTF-8";
  return request;
}

/** Waits for a token no longer than the call may take; whoever fetches it goes on for the others. */
async function inTime(token: Token | Promise<Token>, deadline: number): Promise<Token> {
  if (!(token instanceof Promise)) return token;
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new AppError("upstream_timeout", "no token in time")),
    Math.max(0, deadline - performance.now()),
  );
  try {
    return await Promise.race([token, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function signalUntil(deadline: number, signal: AbortSignal | undefined): AbortSignal | undefined {
  const left = deadline - performance.now();
  if (left > untroubledMs) return signal;
  const limit = AbortSignal.timeout(Math.max(1, Math.floor(left)));
  return signal ? AbortSignal.any([signal, limit]) : limit;
}
