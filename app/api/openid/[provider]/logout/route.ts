import { AppError } from "#lib/errors.ts";
import { clientNetwork } from "#lib/server/client-address.ts";
import { log } from "#lib/server/log.ts";
import { logOutBy } from "#lib/server/openid/logout.ts";
import { limit } from "#lib/server/rate-limit.ts";
import { readBytes } from "#lib/server/read-body.ts";
import { requestIdOf } from "#lib/server/request-context.ts";

/**
 * Where a provider tells that it has logged somebody out (OpenID Connect Back-Channel Logout 1.0): a form with
 * `logout_token`. It comes from the provider itself, so there is no `Origin`; the token proves who sent it.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ provider: string }> },
): Promise<Response> {
  try {
    await limit(`openid:logout:${clientNetwork(request)}`, { max: 600, perSeconds: 60 });
    const body = new TextDecoder().decode(await readBytes(request, 65_536));
    await logOutBy(new URLSearchParams(body).get("logout_token") ?? "", (await params).provider);
    return new Response(null, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    return refuse(error, requestIdOf(request));
  }
}

/** In the words of OAuth, which the provider's side understands; it never learns what exactly was wrong. */
function refuse(error: unknown, requestId: string): Response {
  const status = error instanceof AppError ? error.status : 500;
  log()[status < 500 ? "info" : "error"]({ requestId, err: error }, "a logout token was not obeyed");
  const text = status < 500 ? "invalid_request" : "server_error";
  return Response.json({ error: text }, { status, headers: { "Cache-Control": "no-store" } });
}
