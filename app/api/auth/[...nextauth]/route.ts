import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#lib/server/auth.ts";
import { readBytes } from "#lib/server/read-body.ts";
import { requestIdOf } from "#lib/server/request-context.ts";
import { refuse } from "#lib/server/respond.ts";
import { limitOpen } from "#lib/server/visitor-limit.ts";

type Params = { params: Promise<{ nextauth: string[] }> };

/** A form of ours has a few hundred bytes. */
const maxBytes = 16_384;

export async function GET(request: NextRequest, context: Params): Promise<Response> {
  try {
    await limitOpen(request, "auth");
    return await NextAuth(request, context, authOptions(request));
  } catch (error) {
    return refuse(error, requestIdOf(request));
  }
}

/** next-auth reads bodies without a limit, so it gets one that was read already. */
export async function POST(request: NextRequest, context: Params): Promise<Response> {
  try {
    await limitOpen(request, "auth");
    const { url, method, headers } = request;
    const body = new Uint8Array(await readBytes(request, maxBytes));
    const limited = new NextRequest(url, { method, headers, body });
    return await NextAuth(limited, context, authOptions(request));
  } catch (error) {
    return refuse(error, requestIdOf(request));
  }
}
