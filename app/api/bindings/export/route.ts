import type { NextRequest } from "next/server";
import { exportBindings } from "#lib/server/binding-export.ts";
import { logRequest } from "#lib/server/log-request.ts";
import { contextOf, requestIdOf } from "#lib/server/request-context.ts";
import { refuse } from "#lib/server/respond.ts";
import { requireSessionForRoute } from "#lib/server/session-cookie.ts";

/** The bindings that the filters in the address leave, as a CSV file of whatever length. */
export async function GET(request: NextRequest): Promise<Response> {
  const requestId = requestIdOf(request);
  const startedAt = performance.now();
  try {
    const contextNow = async () =>
      contextOf(request, { kind: "session", session: await requireSessionForRoute(request) }, requestId);
    const file = await exportBindings(Object.fromEntries(request.nextUrl.searchParams), contextNow);
    logRequest("bindings.following", await contextNow(), startedAt);
    return new Response(file, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="bindings.csv"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Request-Id": requestId,
      },
    });
  } catch (error) {
    return refuse(error, requestId);
  }
}
