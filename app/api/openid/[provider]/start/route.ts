import { NextResponse } from "next/server";
import { z } from "zod";
import { callbackPath } from "#lib/contract/callback-path.ts";
import { AppError } from "#lib/errors.ts";
import { clientNetwork } from "#lib/server/client-address.ts";
import { attemptCookie, sealAttempt } from "#lib/server/openid/attempt.ts";
import { beginSignIn } from "#lib/server/openid/sign-in.ts";
import { requireSameOrigin } from "#lib/server/origin.ts";
import { limit } from "#lib/server/rate-limit.ts";
import { readJson } from "#lib/server/read-body.ts";
import { requestIdOf } from "#lib/server/request-context.ts";
import { refuse } from "#lib/server/respond.ts";
import { SignInRefusal } from "#lib/server/sign-in-refusal.ts";

const input = z.object({ goTo: z.string().max(2_048).optional() });

/** `{ goTo }` → `{ data: { url } }`, the provider's page to go to; `{ data: { failure } }` where it is of no use now. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ provider: string }> },
): Promise<Response> {
  const requestId = requestIdOf(request);
  try {
    requireSameOrigin(request);
    await limit(`openid:start:${clientNetwork(request)}`, { max: 60, perSeconds: 300 });
    // Each asks the provider.
    await limit("openid:start", { max: 600, perSeconds: 60 });
    const given = input.safeParse(await readJson(request, 16_384));
    if (!given.success) throw new AppError("invalid_input");
    return await start((await params).provider, callbackPath(given.data.goTo));
  } catch (error) {
    return refuse(error, requestId);
  }
}

async function start(provider: string, goTo: string): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    const { url, attempt } = await beginSignIn(provider, goTo);
    const response = NextResponse.json({ data: { url: url.href } }, { headers });
    response.cookies.set({ ...attemptCookie(), value: await sealAttempt(attempt) });
    return response;
  } catch (error) {
    if (error instanceof SignInRefusal)
      return NextResponse.json({ data: { failure: error.refusal } }, { headers });
    throw error;
  }
}
