import type { NextRequest } from "next/server";
import { operations } from "#lib/contract/index.ts";
import type { Operation } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import type { Caller } from "#lib/server/context.ts";
import { linkCallerFor } from "#lib/server/link-caller.ts";
import { requireSameOrigin } from "#lib/server/origin.ts";
import { readJson } from "#lib/server/read-body.ts";
import { requireSameEnterprise } from "#lib/server/same-enterprise.ts";
import { serve } from "#lib/server/serve.ts";
import { requireSessionForRoute } from "#lib/server/session-cookie.ts";

/** No answer is made ahead, so Next need not watch what a handler asks of its request. */
export const dynamic = "force-dynamic";

type Params = { params: Promise<{ resource: string; operation: string }> };

/** Queries: `GET ?input=<json>`. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  return handle(request, await params, "query", () => parseQueryInput(request));
}

/** Commands: `POST <json>`, from our own pages only. */
export async function POST(request: NextRequest, { params }: Params): Promise<Response> {
  return handle(request, await params, "command", (operation) => {
    requireSameOrigin(request);
    return readJson(request, operation.maxBytes);
  });
}

function handle(
  request: NextRequest,
  params: { resource: string; operation: string },
  kind: Operation["kind"],
  readInput: (operation: Operation) => unknown,
): Promise<Response> {
  const name = `${params.resource}.${params.operation}`;
  return serve(request, name, async () => {
    const operation = findOperation(name, kind);
    const identify = await identifierOf(operation, request);
    const input = await readInput(operation);
    return { operation, input, caller: await identify(input) };
  });
}

/** Nobody's body is read who is not signed in; the holder of a link is found by the token that the input carries. */
async function identifierOf(
  { permission }: Operation,
  request: NextRequest,
): Promise<(input: unknown) => Caller | Promise<Caller>> {
  const byLink = linkCallerFor(permission);
  if (byLink) return (input) => byLink(request, input);
  const session = await requireSessionForRoute(request);
  requireSameEnterprise(request, session);
  return () => ({ kind: "session", session });
}

/** Unknown, internal, or asked for with the other method: all the same 404. */
function findOperation(name: string, kind: Operation["kind"]): Operation {
  const operation = operations.get(name);
  if (!operation || operation.internal || operation.kind !== kind) throw new AppError("not_found");
  return operation;
}

function parseQueryInput(request: NextRequest): unknown {
  const text = request.nextUrl.searchParams.get("input");
  if (text === null) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid_input", "malformed JSON", { reason: "malformed_json" });
  }
}
