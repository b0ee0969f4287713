import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Fault } from "./faults.ts";

/** What goes back over the wire; an empty body is sent without a content type, as upstream's empty answers are. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: OutgoingHttpHeaders;
}

/** Writes a reply, whole or as a fault wants it. Resolves when the last byte has been handed over. */
export async function send(response: ServerResponse, reply: Reply, fault?: Fault): Promise<void> {
  const body = fault?.kind === "cut" ? reply.body.slice(0, Math.ceil(reply.body.length / 2)) : reply.body;
  const headers = { ...reply.headers, "content-length": Buffer.byteLength(body) };
  if (body !== "") headers["content-type"] ??= "application/json; charset=UTF-8";
  response.writeHead(reply.status, headers);
  if (fault?.kind === "slow-body") await trickle(response, body, fault.ms);
  response.end(fault?.kind === "slow-body" ? undefined : body);
}

async function trickle(response: ServerResponse, body: string, ms: number): Promise<void> {
  const bytes = Buffer.from(body);
  const pieces = 10;
  const size = Math.ceil(bytes.length / pieces);
  for (let i = 0; i < pieces && !response.destroyed; i++) {
    response.write(bytes.subarray(i * size, (i + 1) * size));
    await wait(ms / pieces);
  }
}
