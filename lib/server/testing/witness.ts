import { parse as parseQuery } from "node:querystring";
import { fields } from "../../../simulator/fields/all.ts";
import type { Field, OperationFields, Shape } from "../../../simulator/fields/field.ts";
import { splitParts } from "../../../simulator/multipart.ts";
import { Router } from "../../../simulator/router.ts";
import { tables } from "../../../simulator/routes/all.ts";
import { validate } from "../../../simulator/validate.ts";
import type { WireRequest } from "../upstream/request.ts";

const router = new Router(tables);
const fieldTables = new Map<string, OperationFields>(Object.entries(fields));

/** Every `METHOD /path` that the simulator answers. */
export const servedRoutes: ReadonlySet<string> = new Set(tables.flatMap((table) => Object.keys(table)));

/** What the upstream documents of a route's input. */
export function fieldTableOf(route: string): OperationFields {
  const table = fieldTables.get(route);
  if (!table) throw new Error(`${route} has no field table`);
  return table;
}

/** A contract's route as the simulator spells it: without what goes into the query. */
export function routeOf(upstream: string): string {
  return upstream.replace(/\{\?[\w,]+\}$/, "");
}

/**
 * Holds a request against the upstream's own description of its fields. Throws the upstream's refusal; answers the
 * names that the upstream does not know and so would drop in silence.
 */
export function unknownNames({ method, path, headers, body }: WireRequest): string[] {
  const [plainPath = "", search = ""] = path.split("?", 2);
  const match = router.find(method, plainPath);
  if (!match) throw new Error(`the upstream does not serve ${method} ${plainPath}`);
  const query = { ...parseQuery(search) };
  const lowered: Record<string, string> = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const json = readable(body, lowered["content-type"]);
  validate(match.key, { params: match.params, query, headers: lowered, body: json });
  const table = fieldTableOf(match.key);
  return [
    ...strangers(table.query ?? {}, query, "?"),
    ...(table.body ? strangersIn(table.body, json, "") : []),
  ];
}

function readable(body: WireRequest["body"], contentType = ""): unknown {
  if (body === undefined) return undefined;
  return typeof body === "string" ? JSON.parse(body) : splitParts(Buffer.from(body), contentType);
}

function strangers(shape: Shape, value: object, place: string): string[] {
  return Object.entries(value).flatMap(([name, member]) => {
    const field = shape[name];
    return field ? strangersIn(field, member, `${place}${name}`) : [`${place}${name}`];
  });
}

function strangersIn(field: Field, value: unknown, place: string): string[] {
  if (field.kind === "object" && typeof value === "object" && value !== null)
    return strangers(field.shape, value, place && `${place}.`);
  if (field.kind === "list" && Array.isArray(value))
    return value.flatMap((item, index) => strangersIn(field.of, item, `${place}[${index}]`));
  return [];
}
