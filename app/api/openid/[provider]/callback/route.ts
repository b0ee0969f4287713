import { type NextRequest, NextResponse } from "next/server";
import { callbackPath } from "#lib/contract/callback-path.ts";
import { env } from "#lib/server/env.ts";
import { attemptCookie, openAttempt } from "#lib/server/openid/attempt.ts";
import { finishSignIn } from "#lib/server/openid/sign-in.ts";
import { endReplacedSession } from "#lib/server/session-changes.ts";
import { sessionCookie } from "#lib/server/session-cookie.ts";
import { attemptSignIn } from "#lib/server/sign-in-attempt.ts";
import { SignInRefusal } from "#lib/server/sign-in-refusal.ts";
import { visitOf } from "#lib/server/visit.ts";

/** Where a provider sends people back to. Leads to the page they wanted, or to the sign-in page with the reason. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ provider: string }> },
): Promise<Response> {
  const { provider } = await params;
  const { name } = attemptCookie();
  const attempt = await openAttempt(request.cookies.get(name)?.value);
  const visit = visitOf(request);
  // Who it was, only the provider could have told.
  const findPerson = async () => null;
  try {
    const { sessionId } = await attemptSignIn({ visit, way: "openid", findPerson }, async () => {
      // Another provider's answer must not be taken for this one's.
      if (attempt?.provider !== provider) throw new SignInRefusal("attempt_over");
      return finishSignIn(attempt, request.nextUrl.searchParams, visit);
    });
    await endReplacedSession(request);
    const response = leadTo(callbackPath(attempt?.goTo));
    response.cookies.set(await sessionCookie(sessionId));
    return response;
  } catch (error) {
    const failure = error instanceof Error ? error.message : "trouble";
    return leadTo(
      `/sign-in?${new URLSearchParams({ error: failure, callbackUrl: callbackPath(attempt?.goTo) })}`,
    );
  }
}

/** The attempt is over, whatever came of it. */
function leadTo(path: string): NextResponse {
  const response = NextResponse.redirect(new URL(path, env().publicUrl), 303);
  response.headers.set("Cache-Control", "no-store");
  response.cookies.set({ ...attemptCookie(), value: "", maxAge: 0 });
  return response;
}
