import { AppError } from "#lib/errors.ts";
import { ready } from "#lib/server/db.ts";
import { env } from "#lib/server/env.ts";
import { requestIdOf } from "#lib/server/request-context.ts";
import { refuse } from "#lib/server/respond.ts";
import { upstreamState } from "#lib/server/upstream/policy.ts";
import { limitOpen } from "#lib/server/visitor-limit.ts";

/** `live`: the process answers. `ready`: the database does too, with this build's tables. 503 until then. */
export async function GET(request: Request): Promise<Response> {
  const refusal = await limitOpen(request, "health").catch((error: unknown) => error);
  if (refusal instanceof AppError) return refuse(refusal, requestIdOf(request));
  // Without the database nothing is counted, and that is what is to be told.
  const isReady = await ready();
  const upstream = upstreamState().map(({ state }) => state);
  return Response.json(
    { live: true, ready: isReady, mode: env().mode, upstream },
    { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
