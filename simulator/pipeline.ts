import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { type Identified, identify, nobody } from "./auth/caller.ts";
import { endToken } from "./auth/tokens.ts";
import type { Body } from "./body.ts";
import { familyCodes, UpstreamError } from "./errors.ts";
import type { Fault } from "./faults.ts";
import { headerText } from "./headers.ts";
import type { Entry } from "./request-log.ts";
import { type Admitted, type Answer, admits, type Caller, type Route } from "./route.ts";
import type { Match } from "./router.ts";
import type { Simulation } from "./simulation.ts";
import { validate } from "./validate.ts";
import { Values } from "./values.ts";
import type { World } from "./world.ts";

/** One request on its way through the checks. */
export interface Passage {
  readonly simulation: Simulation;
  readonly request: IncomingMessage;
  readonly match: Match<Route> | undefined;
  readonly query: Record<string, string | string[] | undefined>;
  readonly body: Body;
  readonly fault: Fault | undefined;
  readonly headers: OutgoingHttpHeaders;
  readonly entry: Entry;
}

/**
 * Runs one call: known route, quota, authentication, rights, fields, handler, in this order.
 * Returns the answer, or throws an UpstreamError.
 */
export function run(passage: Passage): Answer {
  const { simulation, request, match, body, entry } = passage;
  const { world } = simulation;
  if (!match) throw unknownRoute();
  const { key, route } = match;

  const accessToken = headerText(request.headers, "x-access-token");
  if (passage.fault?.kind === "dead-token") kill(world, accessToken);
  const identified = identify(world, accessToken);

  simulation.quota.take(key, counted(identified, body, request), world.clock.now(), passage.headers);
  const caller = authenticate(route.caller, identified);
  entry.caller = logged(caller);
  if (!admits(route.caller, caller.role)) {
    throw new UpstreamError(403, familyCodes(key).forbidden, "The caller's role may not use this operation.");
  }
  if (body.malformed) {
    throw new UpstreamError(400, familyCodes(key).parameter, "The body is not JSON.");
  }
  const valid = validate(key, {
    params: match.params,
    query: passage.query,
    headers: request.headers,
    body: body.json,
  });
  const answer = route.handle({
    world,
    caller,
    params: new Values(valid.params),
    query: new Values(valid.query),
    body: new Values(valid.body),
    headers: request.headers,
    now: world.clock.now(),
    ip: request.socket.remoteAddress ?? "127.0.0.1",
  });
  entry.caller = logged(signedIn(simulation, answer)) ?? entry.caller;
  return answer;
}

function kill(world: World, accessToken: string | undefined): void {
  const token = world.tokens.get(accessToken ?? "");
  if (token) endToken(world, token);
}

function authenticate(admitted: readonly Admitted[], identified: Identified): Caller {
  if (identified.token) return identified.caller;
  if (admitted.includes("anonymous")) return nobody;
  throw identified.refused;
}

/** A log-in's caller is known only by its answer. */
function signedIn(simulation: Simulation, answer: Answer): Caller {
  if (!answer || !("accessToken" in answer) || typeof answer.accessToken !== "string") return nobody;
  const identified = identify(simulation.world, answer.accessToken);
  return identified.token ? identified.caller : nobody;
}

function logged(caller: Caller): Entry["caller"] {
  return caller.role === "" ? null : { role: caller.role, corpId: caller.corpId, userId: caller.signedInAs };
}

function counted(identified: Identified, body: Body, request: IncomingMessage) {
  if (identified.token) return { identity: identified.token.userId, appId: identified.token.appId };
  // Not validated yet: the quota comes before the fields.
  const { json } = body;
  const named = typeof json === "object" && json !== null && "appId" in json ? json.appId : null;
  const appId = typeof named === "string" ? named : null;
  return { identity: appId ?? request.socket.remoteAddress ?? "", appId };
}

function unknownRoute(): UpstreamError {
  return new UpstreamError(404, "APIG.0101", "The API does not exist or has not been published.");
}
