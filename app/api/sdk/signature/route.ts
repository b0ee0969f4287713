import type { NextRequest } from "next/server";
import { sdk } from "#lib/contract/sdk.ts";
import { requireJson } from "#lib/server/origin.ts";
import { readJson } from "#lib/server/read-body.ts";
import { sdkCaller } from "#lib/server/sdk-caller.ts";
import { serve } from "#lib/server/serve.ts";

/** As on the generic route: nothing is made ahead, and companies' servers ask often. */
export const dynamic = "force-dynamic";

const operation = sdk.signature;

/**
 * The log-in signature of a native app's user. An address of its own, because its callers have no session; no CORS
 * headers, because no foreign page is among them.
 */
export async function POST(request: NextRequest): Promise<Response> {
  return serve(request, operation.name, async () => {
    requireJson(request);
    const caller = await sdkCaller(request);
    return { operation, caller, input: await readJson(request, operation.maxBytes) };
  });
}
