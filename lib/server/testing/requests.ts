import { NextRequest } from "next/server";
import { z } from "zod";
import { GET, POST } from "#app/api/[resource]/[operation]/route.ts";
import { operations } from "#lib/contract/index.ts";
import type { Operation } from "#lib/contract/operation.ts";
import { env } from "../env.ts";

export type Extras = {
  cookie?: string | undefined;
  /** A header that a page would send is left out where null is given for it. */
  headers?: Record<string, string | null>;
  method?: "GET" | "POST";
  /** Sent instead of the input's JSON. */
  body?: BodyInit;
};

const refusal = z.strictObject({
  code: z.string(),
  message: z.string(),
  requestId: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  reason: z.string().optional(),
  upstreamCode: z.string().optional(),
});
/** One or the other, and nothing besides. */
const envelope = z.union([z.strictObject({ data: z.unknown() }), z.strictObject({ error: refusal })]);

export type Answered = Awaited<ReturnType<typeof ask>>;

/** Asks the route for an operation as a page of the portal would, or as `extras` say; answers what came back. */
export async function ask(name: string, input: unknown, extras: Extras = {}) {
  const [resource = "", operation = ""] = name.split(".");
  const method = extras.method ?? (operations.get(name)?.kind === "query" ? "GET" : "POST");
  const handle = method === "GET" ? GET : POST;
  const response = await handle(requestOf(`/api/${resource}/${operation}`, method, input, extras), {
    params: Promise.resolve({ resource, operation }),
  });
  const body = envelope.parse(await response.json());
  const { status, headers } = response;
  return "error" in body
    ? { status, headers, data: undefined, error: body.error }
    : { status, headers, data: body.data, error: undefined };
}

function requestOf(path: string, method: "GET" | "POST", input: unknown, extras: Extras): NextRequest {
  const { origin } = env().publicUrl;
  const address = new URL(path, origin);
  if (method === "GET") address.searchParams.set("input", JSON.stringify(input));
  const usual = method === "POST" ? { origin, "content-type": "application/json" } : {};
  const headers = new Headers();
  for (const [header, value] of Object.entries({ cookie: extras.cookie, ...usual, ...extras.headers })) {
    if (value) headers.set(header, value);
  }
  if (method === "GET") return new NextRequest(address, { headers });
  const body = extras.body ?? JSON.stringify(input);
  return new NextRequest(address, { method, headers, body, duplex: "half" });
}

/** An operation's own example, by its name. */
export function exampleOf(name: string): Operation["example"] {
  const operation = operations.get(name);
  if (!operation) throw new Error(`there is no ${name}`);
  return operation.example;
}
