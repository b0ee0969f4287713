import { createHash, timingSafeEqual } from "node:crypto";
import { AppError } from "#lib/errors.ts";
import { env } from "#lib/server/env.ts";
import { isLoopback } from "#lib/server/env-values.ts";
import { metrics } from "#lib/server/metrics.ts";
import { requestIdOf } from "#lib/server/request-context.ts";
import { refuse } from "#lib/server/respond.ts";
import { limitOpen } from "#lib/server/visitor-limit.ts";

/** Prometheus' text format. Asks for the token where one is set, and needs one wherever the portal is reachable. */
export async function GET(request: Request): Promise<Response> {
  const { metricsToken, publicUrl } = env();
  const open = metricsToken === undefined && isLoopback(publicUrl.hostname);
  if (!open && !bears(request, metricsToken)) {
    const refusal = await limitOpen(request, "metrics").catch((error: unknown) => error);
    if (refusal instanceof AppError) return refuse(refusal, requestIdOf(request));
    return new Response("Not found\n", { status: 404 });
  }
  const { registry } = metrics();
  return new Response(await registry.metrics(), {
    headers: { "Content-Type": registry.contentType, "Cache-Control": "no-store" },
  });
}

function bears(request: Request, token: string | undefined): boolean {
  const given = request.headers.get("authorization") ?? "";
  return token !== undefined && timingSafeEqual(sha256(given), sha256(`Bearer ${token}`));
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
