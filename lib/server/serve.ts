import "server-only";
import type { NextRequest } from "next/server";
import type { Operation } from "#lib/contract/operation.ts";
import type { Caller } from "./context.ts";
import { execute } from "./execute.ts";
import { logRequest } from "./log-request.ts";
import { contextOf, requestIdOf } from "./request-context.ts";
import { answer, refuse } from "./respond.ts";

type Asked = { operation: Operation; input: unknown; caller: Caller };

/** Answers one request: runs what `find` says it asks for, and puts what came of it, or any failure, into our envelope. */
export async function serve(
  request: NextRequest,
  name: string,
  find: () => Promise<Asked>,
): Promise<Response> {
  const requestId = requestIdOf(request);
  const startedAt = performance.now();
  try {
    const { operation, input, caller } = await find();
    const context = contextOf(request, caller, requestId);
    try {
      return answer(await execute(operation, input, context), requestId);
    } finally {
      logRequest(name, context, startedAt);
    }
  } catch (error) {
    return refuse(error, requestId);
  }
}
