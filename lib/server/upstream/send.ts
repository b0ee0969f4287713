import "server-only";
import { exchange } from "./exchange.ts";
import { type Answer, Fault } from "./fault.ts";
import { type CallClass, policyFor } from "./policy.ts";
import type { WireRequest } from "./request.ts";

export type Reply = Answer & {
  /** The parsed body; null when it is empty. */
  json: unknown;
};

/** Counts what happened, also when nothing usable came of it. */
export type Attempts = { attempts: number };

/**
 * Sends a request under its class's policy and reads the answer as JSON.
 * Answers below 500 are returned, refusals (4xx) included; anything else is thrown as a Fault or by the policy.
 * `signal` ends it early, as `cancelled` unless it is a time-out's. `again` is asked before each repeat, which the
 * upstream counts as a call of its own.
 */
export function send(
  origin: string,
  kind: CallClass,
  request: WireRequest,
  count: Attempts,
  signal?: AbortSignal,
  again?: () => Promise<void> | undefined,
): Promise<Reply> {
  const onAbort = () => {
    const cancelled =
      signal?.aborted && !(signal.reason instanceof DOMException && signal.reason.name === "TimeoutError");
    return cancelled
      ? new Fault("cancelled", "the caller has gone")
      : new Fault("timeout", "no answer in time");
  };
  let attempt = 0;
  return policyFor(origin, kind).execute(async (context) => {
    attempt += 1;
    if (attempt > 1) await again?.();
    count.attempts += 1;
    const answer = await exchange(origin, request, context.signal, onAbort);
    if (answer.status >= 500) throw new Fault("broken", `answered ${answer.status}`, answer);
    if (answer.status >= 300 && answer.status < 400)
      throw new Fault("malformed", "answered a redirect", answer);
    return { ...answer, json: parse(answer) };
  }, signal);
}

/** Refusals may come as any text, from whatever stands in front of the service; successes must be JSON or nothing. */
function parse(answer: Answer): unknown {
  if (answer.text === "") return null;
  try {
    return JSON.parse(answer.text);
  } catch (error) {
    if (answer.status >= 400) return null;
    throw new Fault("malformed", "the answer is not JSON", answer, error);
  }
}
