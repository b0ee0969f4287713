import type { NextRequest } from "next/server";
import { imports } from "#lib/contract/imports.ts";
import { enterpriseOf } from "#lib/server/context.ts";
import { execute } from "#lib/server/execute.ts";
import { importOf } from "#lib/server/imports/changes.ts";
import { receiveFile } from "#lib/server/imports/receive.ts";
import { logRequest } from "#lib/server/log-request.ts";
import { requireOwnOrigin } from "#lib/server/origin.ts";
import { contextOf, requestIdOf } from "#lib/server/request-context.ts";
import { answer, refuse } from "#lib/server/respond.ts";
import { requireSameEnterprise } from "#lib/server/same-enterprise.ts";
import { requireSessionForRoute } from "#lib/server/session-cookie.ts";
import { fileRefused } from "#lib/server/spreadsheets/refusal.ts";

/** Takes a file of users in: its bytes are the body, its name stands in the address. Answers the import's id. */
export async function POST(request: NextRequest): Promise<Response> {
  const requestId = requestIdOf(request);
  const startedAt = performance.now();
  try {
    const session = await requireSessionForRoute(request);
    requireOwnOrigin(request);
    requireSameEnterprise(request, session);
    if (!request.body) throw fileRefused("file_empty");
    const context = contextOf(request, { kind: "session", session }, requestId);
    const fileName = request.nextUrl.searchParams.get("name") ?? "";
    const { id } = await execute(imports.begin, { fileName }, context);
    await receiveFile(await importOf(id, enterpriseOf(context.caller)?.id ?? ""), request.body);
    logRequest(imports.begin.name, context, startedAt);
    return answer({ id }, requestId);
  } catch (error) {
    return refuse(error, requestId);
  }
}
