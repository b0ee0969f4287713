import "server-only";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { once } from "./once.ts";

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/** What this process counts. No label names a tenant or a person: metrics are read by who runs the portal. */
export function metrics() {
  return once("metrics", () => {
    const registry = new Registry();
    const registers = [registry];
    collectDefaultMetrics({ register: registry });
    return {
      registry,
      signIns: new Counter({
        name: "foyer_sign_ins_total",
        help: "Attempts to sign in to the portal, by result",
        labelNames: ["result"] as const,
        registers,
      }),
      requests: new Histogram({
        name: "foyer_request_seconds",
        help: "Time a domain request took, by operation",
        labelNames: ["operation"] as const,
        buckets: seconds,
        registers,
      }),
      upstreamCalls: new Histogram({
        name: "foyer_upstream_call_seconds",
        help: "Time an upstream call took with its repeats, by route and status",
        labelNames: ["route", "status"] as const,
        buckets: seconds,
        registers,
      }),
    };
  });
}
