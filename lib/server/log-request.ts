import "server-only";
import type { CallRecord, Context } from "./context.ts";
import { requestLog } from "./log.ts";
import { metrics } from "./metrics.ts";

/**
 * One line per request that says which upstream calls it made and how long they took, in milliseconds; no input, no
 * output. Nobody waits for it: the line is written once the answer has been handed over.
 */
export function logRequest(operation: string, { requestId, calls }: Context, startedAt: number): void {
  const ms = Math.round(performance.now() - startedAt);
  setImmediate(() => {
    requestLog().info({ requestId, operation, ms, calls }, "request");
    observe(operation, ms, calls);
  });
}

function observe(operation: string, ms: number, calls: readonly CallRecord[]): void {
  const { requests, upstreamCalls } = metrics();
  requests.observe({ operation }, ms / 1_000);
  for (const { route, status, ms: callMs } of calls) {
    upstreamCalls.observe({ route, status: String(status ?? "none") }, callMs / 1_000);
  }
}
