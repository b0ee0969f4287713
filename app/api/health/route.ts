import { ready } from "#lib/server/db.ts";
import { env } from "#lib/server/env.ts";
import { upstreamState } from "#lib/server/upstream/policy.ts";

/** `live`: the process answers. `ready`: the database does too, with this build's tables. 503 until then. */
export async function GET(): Promise<Response> {
  const isReady = await ready();
  const upstream = upstreamState().map(({ state }) => state);
  return Response.json(
    { live: true, ready: isReady, mode: env().mode, upstream },
    { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
