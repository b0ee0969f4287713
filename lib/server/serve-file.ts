import "server-only";
import type { NextRequest } from "next/server";
import { AppError } from "#lib/errors.ts";
import { type Context, enterpriseOf } from "./context.ts";
import { log } from "./log.ts";
import { logRequest } from "./log-request.ts";
import { contextOf, requestIdOf } from "./request-context.ts";
import { refuse } from "./respond.ts";
import { requireSessionForRoute } from "./session-cookie.ts";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

type Made = { format: keyof typeof types; name: string; parts: AsyncGenerator<Uint8Array> };

/**
 * Answers a request with a file of whatever length, made as fast as somebody takes it; what is thrown before its first
 * part is answered as every refusal is, what is thrown later breaks the file off.
 * @param operation what the log calls it
 * @param make is given the caller's context as it is at that moment, and asks for it anew before each part: whoever takes
 *   hours may have been signed out, or entered elsewhere, meanwhile. It throws `unauthenticated` and `conflict` then
 */
export async function serveFile(
  request: NextRequest,
  operation: string,
  make: (contextNow: () => Promise<Context>) => Promise<Made>,
): Promise<Response> {
  const requestId = requestIdOf(request);
  const startedAt = performance.now();
  try {
    const contextNow = steadily(async () =>
      contextOf(request, { kind: "session", session: await requireSessionForRoute(request) }, requestId),
    );
    const { format, name, parts } = await make(contextNow);
    logRequest(operation, await contextNow(), startedAt);
    return new Response(streamOf(parts, requestId), {
      headers: {
        "Content-Type": types[format],
        "Content-Disposition": `attachment; filename="${name}.${format}"`,
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Request-Id": requestId,
      },
    });
  } catch (error) {
    return refuse(error, requestId);
  }
}

/** A file is about one enterprise, whichever its reader enters meanwhile. */
function steadily(contextNow: () => Promise<Context>): () => Promise<Context> {
  let home: string | null | undefined;
  return async () => {
    const context = await contextNow();
    const now = enterpriseOf(context.caller)?.id ?? null;
    home ??= now;
    if (now !== home) throw new AppError("conflict", "another enterprise", { reason: "enterprise_changed" });
    return context;
  };
}

/** Reads on only as fast as somebody takes it. */
function streamOf(parts: AsyncGenerator<Uint8Array>, requestId: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        log().warn({ requestId, err: error }, "a download was broken off");
        throw error;
      }
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
