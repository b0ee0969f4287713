import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "../body.ts";
import { UpstreamError } from "../errors.ts";
import { send } from "../reply.ts";
import { Router } from "../router.ts";
import { participants } from "../routes/conferences/participants.ts";
import type { Simulation } from "../simulation.ts";
import { Values } from "../values.ts";
import { clock } from "./clock.ts";
import type { ControlRoutes } from "./control.ts";
import { credentials } from "./credentials.ts";
import { faults } from "./faults.ts";
import { messages } from "./messages.ts";
import { portalLogIn } from "./portal-log-in.ts";
import { quota } from "./quota.ts";
import { requests } from "./requests.ts";
import { reset } from "./reset.ts";
import { tokens } from "./tokens.ts";

const tables: readonly ControlRoutes[] = [
  credentials,
  requests,
  reset,
  faults,
  clock,
  quota,
  tokens,
  participants,
  messages,
  portalLogIn,
];
const router = new Router(tables);

/** Answers one call under /__sim, by which tests look into the simulator and steer it. Not logged. */
export async function controlExchange(
  simulation: Simulation,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = await answer(simulation, request);
  await send(response, { ...reply, headers: {} });
}

async function answer(simulation: Simulation, request: IncomingMessage) {
  try {
    const [path = ""] = (request.url ?? "").split("?", 1);
    const match = router.find(request.method ?? "", path);
    if (!match) throw new UpstreamError(404, "SIM.UNKNOWN", `no control ${request.method} ${path}`);
    const body = await readBody(request);
    if (body.malformed) throw new UpstreamError(400, "SIM.BODY", "the body is not JSON");
    const result = match.route({
      simulation,
      params: new Values(match.params),
      body: new Values(body.json ?? {}),
    });
    return { status: 200, body: JSON.stringify(result ?? {}) };
  } catch (error) {
    if (!(error instanceof UpstreamError || error instanceof TypeError)) throw error;
    const status = error instanceof UpstreamError ? error.status : 400;
    return { status, body: JSON.stringify({ message: error.message }) };
  }
}
