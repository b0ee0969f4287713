import "server-only";
import type { Context } from "./context.ts";
import { requestLog } from "./log.ts";
import { metrics } from "./metrics.ts";

/** One line per request that says which upstream calls it made and how long they took; no input, no output. */
export function logRequest(operation: string, context: Context, startedAt: number): void {
  const ms = Math.round(performance.now() - startedAt);
  requestLog().info({ requestId: context.requestId, operation, ms, calls: context.calls }, "request");
  const { requests, upstreamCalls } = metrics();
  requests.observe({ operation }, ms / 1_000);
  for (const { route, status, ms: callMs } of context.calls) {
    upstreamCalls.observe({ route, status: String(status ?? "none") }, callMs / 1_000);
  }
}
