import fc from "fast-check";
import type { z } from "zod";
import { inputSchema } from "./breakages.ts";

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * Inputs with every member filled, each time one of them at an end of what its schema allows: the longest text, the
 * smallest number, the fullest list, every choice. Only those that the operation takes: refinements may want more.
 */
export function extremesOf({ input, example }: { input: z.ZodType; example: unknown }): unknown[] {
  const schema = inputSchema(input);
  const full = filled(schema, example);
  return [full, ...ends(schema, full)].filter((candidate) => input.safeParse(candidate).success);
}

const formats: Record<string, string> = {
  "date-time": "2030-01-02T03:04:00Z",
  date: "2030-01-02",
  email: "a@example.com",
  uri: "https://example.com/",
  uuid: "0199a000-0000-7000-8000-000000000001",
};

function filled(schema: Schema, good: unknown): unknown {
  switch (schema.type) {
    case "object":
      if (!schema.properties) return good ?? {};
      return Object.fromEntries(
        Object.entries(schema.properties).map(([name, member]) => [
          name,
          typeof member === "boolean" ? null : filled(member, memberOf(good, name)),
        ]),
      );
    case "array": {
      const { items } = schema;
      if (typeof items !== "object" || Array.isArray(items)) return good ?? [];
      return [filled(items, Array.isArray(good) ? good[0] : undefined)];
    }
    default:
      return good ?? schema.default ?? schema.enum?.[0] ?? plain(schema);
  }
}

function plain({ type, format, pattern, minLength = 1, minimum = 0 }: Schema): unknown {
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") return minimum;
  if (format && format in formats) return formats[format];
  if (pattern) return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0];
  return "1".repeat(minLength);
}

/** The value with one place of it at an end of its range. */
function* ends(schema: Schema, value: unknown): Generator<unknown> {
  if (schema.enum) yield* schema.enum;
  switch (schema.type) {
    case "object":
      for (const [name, member] of Object.entries(schema.properties ?? {})) {
        if (typeof member === "boolean") continue;
        for (const end of ends(member, memberOf(value, name))) yield { ...Object(value), [name]: end };
      }
      return;
    case "array": {
      const { items, maxItems } = schema;
      const [item] = Array.isArray(value) ? value : [];
      if (maxItems !== undefined) yield Array.from({ length: maxItems }, () => item);
      if (typeof items !== "object" || Array.isArray(items)) return;
      for (const end of ends(items, item)) yield [end];
      return;
    }
    case "string":
      if (schema.format === "email" && schema.maxLength) yield longEmail(schema.maxLength);
      else if (schema.maxLength && !schema.enum) yield "1".repeat(schema.maxLength);
      return;
    case "integer":
    case "number":
      if (schema.maximum !== undefined) yield schema.maximum;
      if (schema.minimum !== undefined) yield schema.minimum;
      return;
    case "boolean":
      yield true;
      yield false;
  }
}

function longEmail(length: number): string {
  return "@example.com".padStart(length, "a");
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
