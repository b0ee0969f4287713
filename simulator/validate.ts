import { familyCodes } from "./errors.ts";
import { fields } from "./fields/all.ts";
import { compile, compileShape } from "./fields/check.ts";
import { coded, type OperationFields, required, type Shape } from "./fields/field.ts";

type Texts = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request as it came: path, query and headers as texts, the body as parsed JSON (undefined when there is none). */
export interface RawInput {
  readonly params: Texts;
  readonly query: Texts;
  readonly headers: Texts;
  readonly body: unknown;
}

/** The known members only, of the documented types; null members are gone, query defaults are in. */
export interface CheckedInput {
  readonly params: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly body: unknown;
}

/** All routes that have a field table. A route of the simulator outside this set is a mistake. */
export const knownRoutes: ReadonlySet<string> = new Set(Object.keys(fields));

const tables = new Map<string, OperationFields>(Object.entries(fields));
const validators = new Map<string, (input: RawInput) => CheckedInput>();

/**
 * Checks one operation's input against its field table and answers it typed.
 * Throws an UpstreamError 400 that names the first bad field, with that field's own code where the upstream
 * has one, else with the parameter code of the service behind the route.
 */
export function validate(routeKey: string, input: RawInput): CheckedInput {
  let validator = validators.get(routeKey);
  if (!validator) {
    const table = tables.get(routeKey);
    if (!table) throw new Error(`${routeKey} has no field table`);
    validator = compileOperation(routeKey, table);
    validators.set(routeKey, validator);
  }
  return validator(input);
}

function compileOperation(routeKey: string, table: OperationFields): (input: RawInput) => CheckedInput {
  const code = familyCodes(routeKey).parameter;
  const path = compileShape(allRequired(table.path ?? {}), code, "text");
  const query = compileShape(table.query ?? {}, code, "text");
  const header = compileShape(table.header ?? {}, code, "text");
  const body = table.body && compile(required(coded(bodyCode(code), table.body)), code, "json");
  return (input) => {
    header(input.headers, "");
    return {
      params: path(input.params, ""),
      query: query(withoutEmpty(input.query), ""),
      body: body?.(input.body, "body"),
    };
  };
}

function allRequired(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, required(field)]));
}

/** The meeting family has a code of its own for a missing body. */
function bodyCode(parameterCode: string): string {
  return parameterCode.startsWith("MMC.") ? "MMC.111072057" : parameterCode;
}

/** Chosen: a query name without a value counts as absent. */
function withoutEmpty(query: Texts): Texts {
  return Object.values(query).includes("")
    ? Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""))
    : query;
}
