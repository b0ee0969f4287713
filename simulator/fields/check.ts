import { UpstreamError } from "../errors.ts";
import { type Field, type FilePart, required, type Shape } from "./field.ts";

/**
 * Answers the value as a handler shall find it, or throws a 400. `place` names the field in the message.
 * An absent value, null included, is undefined.
 */
export type Check = (value: unknown, place: string) => unknown;

/** How a field arrives: as JSON, or as the text of a path, a query or a header. */
export type Source = "json" | "text";

/** Turns a field into its check; `familyCode` is the error code of a field that has none of its own. */
export function compile(field: Field, familyCode: string, source: Source): Check {
  const code = field.code ?? familyCode;
  const check = ruleCheck(field, code, familyCode, source);
  return (value, place) => {
    if (value !== undefined && value !== null) return check(value, place);
    if (field.default !== undefined) return field.default;
    if (field.required) refuse(code, place, "is missing");
    return undefined;
  };
}

/** The check of an object's members; members that no table knows are left out. */
export function compileShape(shape: Shape, familyCode: string, source: Source) {
  const members = Object.entries(shape).map(
    ([name, field]) => [name, compile(field, familyCode, source)] as const,
  );
  return (value: object, place: string): Record<string, unknown> => {
    const given = new Map<string, unknown>(Object.entries(value));
    const checked: Record<string, unknown> = {};
    for (const [name, check] of members) {
      const member = check(given.get(name), place ? `${place}.${name}` : name);
      if (member !== undefined) checked[name] = member;
    }
    return checked;
  };
}

function ruleCheck(field: Field, code: string, familyCode: string, source: Source): Check {
  switch (field.kind) {
    case "text":
      return textCheck(field, code, familyCode);
    case "number":
      return numberCheck(field, code, familyCode, source);
    case "bool":
      return (value, place) => {
        const flag = source === "text" ? flagOf(value) : value;
        return typeof flag === "boolean" ? flag : refuse(familyCode, place, "must be true or false");
      };
    case "list":
      return listCheck(field, code, familyCode, source);
    case "object": {
      const members = compileShape(field.shape, familyCode, source);
      return (value, place) => members(objectOf(value, familyCode, place), place);
    }
    case "map": {
      const member = compile(field.of, familyCode, source);
      return (value, place) =>
        Object.fromEntries(
          Object.entries(objectOf(value, familyCode, place)).map(([name, it]) => [
            name,
            member(it, `${place}.${name}`),
          ]),
        );
    }
    case "file":
      return (value, place) => (isFile(value) ? value : refuse(code, place, "must be a file"));
  }
}

/** Chosen: a value of another JSON type gets the family's code, one outside its limits the field's own. */
function textCheck(field: Field & { kind: "text" }, code: string, typeCode: string): Check {
  const { min = 0, max = Number.POSITIVE_INFINITY, pattern, oneOf } = field;
  return (value, place) => {
    if (typeof value !== "string") return refuse(typeCode, place, "must be a text");
    // Chosen: limits count UTF-16 units, as the length of a Java string does.
    if (value.length > max) refuse(code, place, `must not be longer than ${max}`);
    // Chosen: a required text of no length counts as missing.
    if (value.length < min || (field.required && value === "")) refuse(code, place, "is too short");
    if (pattern && !pattern.test(value)) refuse(code, place, `must match ${pattern.source}`);
    if (oneOf && !oneOf.includes(value)) refuse(code, place, `must be one of ${oneOf.join(", ")}`);
    return value;
  };
}

function numberCheck(
  field: Field & { kind: "number" },
  code: string,
  typeCode: string,
  source: Source,
): Check {
  const { whole, min, max, floor, oneOf } = field;
  return (value, place) => {
    const given = source === "text" ? numberOf(value) : value;
    if (typeof given !== "number" || !Number.isFinite(given))
      return refuse(typeCode, place, "must be a number");
    if (whole && !Number.isInteger(given)) refuse(typeCode, place, "must be a whole number");
    const number = floor === undefined ? given : Math.max(floor, given);
    if (number < min || number > max) refuse(code, place, `must be from ${min} to ${max}`);
    if (oneOf && !oneOf.includes(number)) refuse(code, place, `must be one of ${oneOf.join(", ")}`);
    return number;
  };
}

function listCheck(field: Field & { kind: "list" }, code: string, typeCode: string, source: Source): Check {
  const item = compile(required(field.of), typeCode, source);
  const { min = 0, max = Number.POSITIVE_INFINITY } = field;
  return (value, place) => {
    // A repeatable query name that was sent once arrives as a single text.
    const items = source === "text" && typeof value === "string" ? [value] : value;
    if (!Array.isArray(items)) return refuse(typeCode, place, "must be a list");
    if (items.length < min) refuse(code, place, `must have at least ${min} items`);
    if (items.length > max) refuse(code, place, `must not have more than ${max} items`);
    return items.map((it, i) => item(it, `${place}[${i}]`));
  };
}

function refuse(code: string, place: string, reason: string): never {
  throw new UpstreamError(400, code, `${place} ${reason}`);
}

function objectOf(value: unknown, code: string, place: string): object {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  return refuse(code, place, "must be an object");
}

function numberOf(value: unknown): unknown {
  return typeof value === "string" && /^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** Chosen: any case, since the Python SDK writes True and False. */
function flagOf(value: unknown): boolean | undefined {
  const word = String(value).toLowerCase();
  return word === "true" ? true : word === "false" ? false : undefined;
}

/** Whether a value is a file of a multipart body. */
export function isFile(value: unknown): value is FilePart {
  return (
    typeof value === "object" && value !== null && "content" in value && value.content instanceof Uint8Array
  );
}
