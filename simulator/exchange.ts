import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { parse as parseQuery } from "node:querystring";
import { setTimeout as wait } from "node:timers/promises";
import { readBody } from "./body.ts";
import { stopwatch } from "./clock.ts";
import { errorBody, familyCodes, UpstreamError } from "./errors.ts";
import type { Fault } from "./faults.ts";
import { run } from "./pipeline.ts";
import { type Reply, send } from "./reply.ts";
import type { Entry } from "./request-log.ts";
import type { Answer } from "./route.ts";
import { Router } from "./router.ts";
import { tables } from "./routes/all.ts";
import type { Simulation } from "./simulation.ts";

const router = new Router(tables);

/** Answers one call to the simulated API, and writes it into the request log. */
export async function exchange(
  simulation: Simulation,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const elapsed = stopwatch();
  const url = request.url ?? "/";
  const [path = "/", search = ""] = url.split("?", 2);
  const match = router.find(request.method ?? "", path);
  const routeKey = match?.key ?? `${request.method} ${path}`;
  const entry = simulation.log.add(newEntry(simulation, request, url));
  const fault = match && simulation.faults.strike(match.key);
  if (fault?.kind === "reset") {
    request.socket.resetAndDestroy();
    return;
  }

  const requestId = requestIdOf(request) ?? simulation.requestIds.hex(32);
  const headers: OutgoingHttpHeaders = { "x-request-id": requestId };
  const reply = await replyOf(routeKey, requestId, headers, async () => {
    const body = await readBody(request);
    entry.body = body.logged;
    if (fault?.kind === "delay") await wait(fault.ms);
    if (fault?.kind === "status") throw new UpstreamError(fault.status, fault.code, "A fault was asked for.");
    const query = search === "" ? {} : { ...parseQuery(search) };
    return run({ simulation, request, match, query, body, fault, headers, entry });
  });
  if (fault?.kind === "hang" || response.destroyed) return;

  await send(response, withFaultBody(reply, fault), fault);
  entry.status = reply.status;
  entry.ms = elapsed();
}

async function replyOf(
  routeKey: string,
  requestId: string,
  headers: OutgoingHttpHeaders,
  work: () => Promise<Answer>,
): Promise<Reply> {
  try {
    const answer = await work();
    return { status: 200, body: answer === undefined ? "" : JSON.stringify(answer), headers };
  } catch (error) {
    const failure = error instanceof UpstreamError ? error : internal(routeKey, error);
    // What was not read of a body that is too large must not be taken for the next request.
    if (failure.status === 413) headers.connection = "close";
    return { status: failure.status, body: JSON.stringify(errorBody(failure, requestId)), headers };
  }
}

function internal(routeKey: string, error: unknown): UpstreamError {
  if (!isDisconnect(error)) console.error(`simulator: ${routeKey}`, error);
  return new UpstreamError(500, familyCodes(routeKey).internal, "Internal server error.");
}

/** The client went away while its body was read. */
function isDisconnect(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ECONNRESET";
}

function withFaultBody(reply: Reply, fault: Fault | undefined): Reply {
  if (fault?.kind !== "status" || fault.body === null) return reply;
  return { ...reply, body: fault.body, headers: { ...reply.headers, "content-type": "text/plain" } };
}

function newEntry(simulation: Simulation, request: IncomingMessage, url: string): Entry {
  return {
    at: new Date(simulation.clock.now()).toISOString(),
    method: request.method ?? "",
    url,
    headers: request.headers,
    body: null,
    status: null,
    ms: null,
    caller: null,
  };
}

function requestIdOf(request: IncomingMessage): string | undefined {
  const value = request.headers["x-request-id"];
  return typeof value === "string" && value !== "" ? value : undefined;
}
