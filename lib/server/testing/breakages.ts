import { z } from "zod";

type Schema = z.core.JSONSchema.BaseSchema;
export type Fault = "wrong type" | "over its limit" | "missing";

/** An input with exactly one thing wrong in it. `field` is the path that the refusal has to name. */
export type Breakage = { fault: Fault; field: string; input: unknown };

/**
 * Every way in which a good input can be spoilt in one place, read off its schema: each member of another type, each
 * beyond each of its limits, each required one missing. Members that the example leaves out are spoilt as well.
 */
export function breakagesOf({ input, example }: { input: z.ZodType; example: unknown }): Breakage[] {
  return [...spoilt(inputSchema(input), example)].map(({ fault, path, value }) => ({
    fault,
    field: path.join("."),
    input: value,
  }));
}

/** What an input may look like, as JSON Schema. */
export function inputSchema(input: z.ZodType): Schema {
  return z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
}

type Spoilt = { fault: Fault; path: string[]; value: unknown };

const wrongType = (value: unknown): Spoilt => ({ fault: "wrong type", path: [], value });
const overLimit = (value: unknown): Spoilt => ({ fault: "over its limit", path: [], value });

function* spoilt(schema: Schema, good: unknown): Generator<Spoilt> {
  switch (schema.type) {
    case "object":
      yield wrongType(7);
      yield* spoiltMembers(schema, membersOf(good));
      return;
    case "array":
      yield wrongType(7);
      yield* spoiltItems(schema, Array.isArray(good) ? good : []);
      return;
    case "string":
      yield wrongType({});
      if (schema.maxLength !== undefined) yield overLimit("x".repeat(schema.maxLength + 1));
      if (schema.minLength) yield overLimit("");
      if (schema.pattern ?? schema.format ?? schema.enum) yield overLimit("~");
      return;
    case "integer":
    case "number":
      yield wrongType({});
      if (schema.type === "integer") yield wrongType(1.5);
      if (schema.maximum !== undefined) yield overLimit(schema.maximum + 1);
      if (schema.minimum !== undefined) yield overLimit(schema.minimum - 1);
      return;
    case "boolean":
      yield wrongType({});
  }
}

function* spoiltMembers(schema: Schema, good: Record<string, unknown>): Generator<Spoilt> {
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    if (schema.required?.includes(name)) {
      const { [name]: _, ...rest } = good;
      yield { fault: "missing", path: [name], value: rest };
    }
    if (typeof member === "boolean") continue;
    for (const { fault, path, value } of spoilt(member, good[name])) {
      yield { fault, path: [name, ...path], value: { ...good, [name]: value } };
    }
  }
}

function* spoiltItems({ items, minItems, maxItems }: Schema, good: unknown[]): Generator<Spoilt> {
  if (minItems) yield overLimit(good.slice(0, minItems - 1));
  if (maxItems !== undefined) yield overLimit(Array.from({ length: maxItems + 1 }, () => good[0] ?? {}));
  if (typeof items !== "object" || Array.isArray(items)) return;
  for (const { fault, path, value } of spoilt(items, good[0])) {
    yield { fault, path: ["0", ...path], value: [value] };
  }
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
