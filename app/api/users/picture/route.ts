import type { NextRequest } from "next/server";
import { users } from "#lib/contract/users.ts";
import { readPicture } from "#lib/server/read-picture.ts";
import { requireSameEnterprise } from "#lib/server/same-enterprise.ts";
import { serve } from "#lib/server/serve.ts";
import { requireSessionForRoute } from "#lib/server/session-cookie.ts";

const operation = users.setPicture;

/** A user's picture (`?userId`): the body is its bytes, which the generic route has no way to read. */
export async function POST(request: NextRequest): Promise<Response> {
  return serve(request, operation.name, async () => {
    const session = await requireSessionForRoute(request);
    requireSameEnterprise(request, session);
    const userId = request.nextUrl.searchParams.get("userId");
    const picture = await readPicture(request);
    return { operation, caller: { kind: "session", session }, input: { userId, picture } };
  });
}
