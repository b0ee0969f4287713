import { randomBytes } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Request } from "@playwright/test";
import { z } from "zod";
import { settings } from "./settings.ts";
import { simulator } from "./simulator.ts";

/*
 * What the whole run has seen: every answer the portal gave to a browser, and the secrets that were in play meanwhile.
 * Kept in files, since a failed test ends its process.
 */

const answer = z.object({ url: z.string(), status: z.number(), body: z.string() });
const secret = z.object({
  kind: z.enum([
    "app key",
    "upstream token",
    "signature",
    "meeting password",
    "join token",
    "password link",
    "session",
    "key",
    "API key",
    "nonce",
    "account password",
    "portal password",
    "client secret",
    "provider token",
  ]),
  value: z.string().min(6),
});

/** One answer of the portal; `url` is path and query. */
export type Answer = z.infer<typeof answer>;
export type Secret = z.infer<typeof secret>;

function file(name: string): string {
  mkdirSync(settings().evidence, { recursive: true, mode: 0o700 });
  return join(settings().evidence, `${name}.jsonl`);
}

function append(name: string, items: readonly object[]): void {
  appendFileSync(file(name), items.map((item) => `${JSON.stringify(item)}\n`).join(""), { mode: 0o600 });
}

function read<T>(name: string, schema: z.ZodType<T>): T[] {
  if (!existsSync(file(name))) return [];
  const lines = readFileSync(file(name), "utf8").split("\n").filter(Boolean);
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

/** Keeps every answer of the portal to this browser, built files apart; `finish` when its test has ended. */
export function recordAnswers(context: BrowserContext) {
  const portal = settings().portalUrl;
  const reading: Promise<Answer | null>[] = [];
  context.on("requestfinished", (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === portal && !pathname.startsWith("/_next/static/")) reading.push(answerTo(request));
  });
  return async function finish(): Promise<void> {
    const answers = await Promise.all(reading);
    append(
      "answers",
      answers.filter((one) => one !== null),
    );
    const cookies = await context.cookies();
    const sessions = cookies.filter(({ name }) => name === "foyer.session");
    append(
      "secrets",
      sessions.map(({ value }) => ({ kind: "session", value })),
    );
  };
}

async function answerTo(request: Request): Promise<Answer | null> {
  const { pathname, search } = new URL(request.url());
  try {
    const response = await request.response();
    if (!response) return null;
    return { url: pathname + search, status: response.status(), body: await response.text() };
  } catch {
    // Redirects have no body, and the browser forgets those of a page it has left.
    return null;
  }
}

const tokenHeaders = ["x-access-token", "x-conference-authorization"];

/** Keeps the secrets the portal has sent to the upstream, and the keys made there, since the last reset, which forgets them. */
export async function recordUpstreamSecrets(): Promise<void> {
  const { sp, enterprises } = await simulator.credentials();
  const found: Secret[] = [sp, ...enterprises].map(({ appKey }) => ({
    kind: "app key",
    value: appKey ?? "",
  }));
  for (const { headers } of await simulator.requests({ signIns: true })) {
    const { authorization } = headers;
    for (const name of tokenHeaders)
      found.push({ kind: "upstream token", value: String(headers[name] ?? "") });
    const signature = /signature=(\w+)/.exec(String(authorization ?? ""))?.[1];
    found.push({ kind: "signature", value: signature ?? "" });
  }
  append("secrets", distinct(found.filter(({ value }) => value !== "")));
}

/** Keeps an app key that the upstream has given out in a test, which no later one can ask for. */
export function recordAppKey(value: string): void {
  append("secrets", [{ kind: "app key", value }]);
}

/** Keeps a secret of the portal's own that a test has been given, or gives it. */
export function recordSecret(kind: Secret["kind"], value: string): void {
  append("secrets", [{ kind, value }]);
}

/** Makes a secret up that is looked for everywhere at the end. */
export function plant(kind: Secret["kind"]): string {
  const value = `Plant3d${randomBytes(9).toString("hex")}`;
  recordSecret(kind, value);
  return value;
}

export const answersSeen = (): Answer[] => read("answers", answer);
export const secretsSeen = (): Secret[] => distinct(read("secrets", secret));

/** Each value once. */
export function distinct(secrets: readonly Secret[]): Secret[] {
  return [...new Map(secrets.map((one) => [one.value, one])).values()];
}
