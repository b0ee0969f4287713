import type { Operation } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import { once } from "../once.ts";
import { multipart } from "./multipart.ts";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** What goes over the wire, before anybody's token is added. */
export type WireRequest = {
  method: Method;
  /** Path and query, encoded once. */
  path: string;
  /** JSON text, or the bytes of a multipart body, whose content type is among the headers then. */
  body?: string | Uint8Array;
  headers: Record<string, string>;
};

/** `GET /a/{b}/c{?d}`, cut where values go: literals[0] + value of names[0] + literals[1] … */
type Template = { method: Method; literals: string[]; names: string[]; query: string[]; used: Set<string> };

/**
 * The upstream call of an operation. `input` is the operation's parsed input, in our words; `wire()` renames it,
 * `{x}` and `{?a,b}` are filled from it, the rest is the query (GET, DELETE) or the JSON body (POST, PUT).
 * An entry's own `body` or `file` is sent instead of the rest, whatever the method. Undefined members are left out,
 * a list in the query repeats its name, and a request with nothing left to say has no body.
 * Throws `invalid_input` for path values that would change the path: empty, `.` and `..`.
 */
export function toRequest(operation: Operation, input: unknown): WireRequest {
  if (!operation.upstream) throw new Error(`${operation.name} is no upstream call`);
  const template = templateOf(operation.upstream);
  const members = membersOf(operation.wire ? operation.wire(input) : input);
  const query: string[] = [];
  for (const name of template.query) addQuery(query, name, members[name]);

  const headers = operation.headers ? { ...operation.headers(input) } : {};
  let body: WireRequest["body"];
  if (operation.file) {
    const parts = multipart(operation.file(input));
    headers["Content-Type"] = parts.contentType;
    body = parts.body;
  } else if (operation.body) body = toJson(operation.body(input));
  else if (template.method === "GET" || template.method === "DELETE") {
    for (const name in members) if (!template.used.has(name)) addQuery(query, name, members[name]);
  } else body = toJson(rest(members, template.used));

  const path = fill(template, members) + (query.length > 0 ? `?${query.join("&")}` : "");
  return body === undefined
    ? { method: template.method, path, headers }
    : { method: template.method, path, headers, body };
}

function templateOf(route: string): Template {
  const templates = once("upstream.templates", () => new Map<string, Template>());
  let template = templates.get(route);
  if (!template) {
    template = parse(route);
    templates.set(route, template);
  }
  return template;
}

function parse(route: string): Template {
  const match = /^(GET|POST|PUT|DELETE) (\/[^?]*?)(?:\{\?([\w,]+)\})?$/.exec(route);
  if (!match) throw new Error(`not an upstream route: ${route}`);
  const [, method, path = "", query = ""] = match;
  const pieces = path.split(/\{(\w+)\}/);
  const names = pieces.filter((_, index) => index % 2 === 1);
  const named = query === "" ? [] : query.split(",");
  return {
    method: method as Method,
    literals: pieces.filter((_, index) => index % 2 === 0),
    names,
    query: named,
    used: new Set([...names, ...named]),
  };
}

function fill({ literals, names }: Template, members: Record<string, unknown>): string {
  let path = literals[0] ?? "";
  for (const [index, name] of names.entries()) {
    const value = text(name, members[name]);
    if (value === "" || value === "." || value === "..") throw unusable(name);
    path += encode(name, value) + (literals[index + 1] ?? "");
  }
  return path;
}

function addQuery(query: string[], name: string, value: unknown): void {
  if (value === undefined || value === null) return;
  for (const item of Array.isArray(value) ? value : [value])
    query.push(`${name}=${encode(name, text(name, item))}`);
}

function rest(members: Record<string, unknown>, used: Set<string>): Record<string, unknown> | undefined {
  const remaining: Record<string, unknown> = {};
  let any = false;
  for (const name in members) {
    if (used.has(name) || members[name] === undefined) continue;
    remaining[name] = members[name];
    any = true;
  }
  return any ? remaining : undefined;
}

function toJson(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

function text(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw unusable(name);
}

function encode(name: string, value: string): string {
  if (!value.isWellFormed()) throw unusable(name);
  return encodeURIComponent(value);
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function unusable(name: string): AppError {
  return new AppError("invalid_input", `unusable value of ${name}`, { fields: { [name]: "invalid" } });
}
