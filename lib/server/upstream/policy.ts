import "server-only";
import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IDefaultPolicyContext,
  type IPolicy,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from "cockatiel";
import { once } from "../once.ts";
import { Fault } from "./fault.ts";

/** Kinds of calls: each has its patience, and only reads are repeated freely. */
export type CallClass = "sign-in" | "read" | "write";

export type CallPolicy = IPolicy<IDefaultPolicyContext>;

type Host = { breaker: CircuitBreakerPolicy; policies: Record<CallClass, CallPolicy> };

/** Nothing outlasts this: waiting for a token, repeats and the renewal after a refused token included. */
export const wholeCallMs = 15_000;

const patience: Record<CallClass, number> = { "sign-in": 8_000, read: 10_000, write: 12_000 };

/**
 * How calls of a class run against an origin: its time-out around all attempts, repeats with back-off (reads after any
 * fault but a time-out, sign-ins once when no connection stood, writes never), and the origin's one breaker.
 * The policy hands its function a signal to obey; it throws that function's Fault, or cockatiel's BrokenCircuitError.
 */
export function policyFor(origin: string, kind: CallClass): CallPolicy {
  return hostOf(origin).policies[kind];
}

/** Whether each upstream called so far is taken as reachable, for the health report. */
export function upstreamState(): { origin: string; state: "reachable" | "unreachable" | "probing" }[] {
  const names = {
    [CircuitState.Closed]: "reachable",
    [CircuitState.Open]: "unreachable",
    [CircuitState.Isolated]: "unreachable",
    [CircuitState.HalfOpen]: "probing",
  } as const;
  return [...hosts()].map(([origin, { breaker }]) => ({ origin, state: names[breaker.state] }));
}

function hosts(): Map<string, Host> {
  return once("upstream.hosts", () => new Map<string, Host>());
}

function hostOf(origin: string): Host {
  let host = hosts().get(origin);
  if (!host) {
    host = makeHost();
    hosts().set(origin, host);
  }
  return host;
}

function makeHost(): Host {
  const breaker = circuitBreaker(handleWhen(saysHostIsDown), {
    breaker: new ConsecutiveBreaker(20),
    halfOpenAfter: new ExponentialBackoff({ initialDelay: 1_000, maxDelay: 15_000 }),
  });
  const limit = (kind: CallClass) =>
    timeout(patience[kind], { strategy: TimeoutStrategy.Cooperative, abortOnReturn: false });
  const backoff = new ExponentialBackoff({ initialDelay: 100, maxDelay: 1_000 });
  const again = retry(handleWhen(isRepeatable), { maxAttempts: 2, backoff });
  const onceMore = retry(handleWhen(isUnreachable), { maxAttempts: 1, backoff });
  return {
    breaker,
    policies: {
      "sign-in": wrap(limit("sign-in"), onceMore, breaker),
      read: wrap(limit("read"), again, breaker),
      write: wrap(limit("write"), breaker),
    },
  };
}

function isUnreachable(error: unknown): boolean {
  return error instanceof Fault && error.kind === "unreachable";
}

function isRepeatable(error: unknown): boolean {
  return error instanceof Fault && ["unreachable", "broken", "malformed"].includes(error.kind);
}

/** A 500 is one call's trouble; what stands in front of the service answers 502 to 504 when all of it is down. */
function saysHostIsDown(error: unknown): boolean {
  if (!(error instanceof Fault)) return false;
  if (error.kind === "broken") return (error.answer?.status ?? 0) > 500;
  return error.kind === "unreachable" || error.kind === "timeout";
}
