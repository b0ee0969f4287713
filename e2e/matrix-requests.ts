import type { APIRequestContext, APIResponse } from "@playwright/test";
import { z } from "zod";
import { expect } from "./fixtures.ts";
import { type Asked, asked } from "./matrix-operations.ts";
import { settings } from "./settings.ts";

export const missingId = { page: "999999998", member: "0199a000-0000-7000-8000-00000000ffff" };

type Send = { input?: unknown; headers?: Record<string, string> };

/** Asks for an operation as the portal's pages do. */
export function ask(
  context: APIRequestContext,
  { name, kind, example }: Asked,
  { input, headers = {} }: Send = {},
) {
  const path = `/api/${name.replace(".", "/")}`;
  const said = input === undefined ? example : input;
  if (kind === "query") return context.get(path, { params: { input: JSON.stringify(said) }, headers });
  return context.post(path, {
    data: JSON.stringify(said),
    headers: { "Content-Type": "application/json", ...headers },
  });
}

/** Nothing is seeded of what only people make. */
export async function makeKey(context: APIRequestContext): Promise<void> {
  const create = asked.find(({ name }) => name === "apiKeys.create");
  if (!create) throw new Error("there is no apiKeys.create");
  expect((await ask(context, create)).status()).toBe(200);
}

export async function makeImport(context: APIRequestContext): Promise<void> {
  const headers = { "Content-Type": "text/csv" };
  const answer = await context.post("/api/imports?name=a.csv", { data: "account\nsomebody\n", headers });
  expect(answer.status()).toBe(200);
}

const listed = z.object({ data: z.object({ items: z.array(z.looseObject({ id: z.string() })) }) });

/** The id of something that the caller sees in a list. */
export async function ownId(context: APIRequestContext, query: string, by?: "account"): Promise<string> {
  const operation = asked.find(({ name }) => name === query);
  if (!operation) throw new Error(`there is no ${query}`);
  const { items } = listed.parse(await (await ask(context, operation, { input: {} })).json()).data;
  const [first] = items;
  if (!first) throw new Error(`${query} lists nothing`);
  return by ? z.string().parse(first[by]) : first.id;
}

export const visit = (context: APIRequestContext, address: string) =>
  context.get(address, { maxRedirects: 0 });

/** What an answer comes to, in a word that two answers can be compared by. */
export async function gist(answer: APIResponse): Promise<string> {
  const location = answer.headers().location;
  return location
    ? `${answer.status()} ${new URL(location, settings().portalUrl).pathname}`
    : `${answer.status()}`;
}

/** An id of the same form that names nothing. */
export function missingOf(id: string): string {
  return id.includes("-") ? missingId.member : id.replace(/\w/g, "9").replace(/.$/, "8");
}

const refusal = z.object({ error: z.looseObject({ requestId: z.unknown() }) });

/** All of an answer but the id of its request, as text. */
export async function told(answer: APIResponse): Promise<string> {
  if (answer.ok()) return "done";
  const { error } = refusal.parse(await answer.json());
  return JSON.stringify({ status: answer.status(), ...error, requestId: undefined });
}
