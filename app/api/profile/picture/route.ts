import type { NextRequest } from "next/server";
import { profile } from "#lib/contract/profile.ts";
import { readPicture } from "#lib/server/read-picture.ts";
import { requireSameEnterprise } from "#lib/server/same-enterprise.ts";
import { serve } from "#lib/server/serve.ts";
import { requireSessionForRoute } from "#lib/server/session-cookie.ts";

const operation = profile.setPicture;

/** One's own picture: the body is its bytes, which the generic route has no way to read. */
export async function POST(request: NextRequest): Promise<Response> {
  return serve(request, operation.name, async () => {
    const session = await requireSessionForRoute(request);
    requireSameEnterprise(request, session);
    const picture = await readPicture(request);
    return { operation, caller: { kind: "session", session }, input: { picture } };
  });
}
