import type { Source } from "./check.ts";
import type { Field, Shape } from "./field.ts";

export type Fault = "wrong type" | "over its limit" | "missing";

/** A value with exactly one thing wrong; `place` says where. An absent value is undefined. */
export interface Broken {
  readonly fault: Fault;
  readonly place: string;
  readonly value: unknown;
}

const texts = ["12345678", "a", "2030-01-02", "2030-01-02 03:04", "2030-01", "56", "HDVideo", "a".repeat(32)];

/** A value that the field accepts, with every member filled, as JSON or as the text of a query. */
export function sample(field: Field, source: Source = "json"): unknown {
  switch (field.kind) {
    case "text":
      return field.oneOf?.[0] ?? textSample(field);
    case "number": {
      const number = field.oneOf?.[0] ?? Math.max(field.min, 1);
      return source === "text" ? String(number) : number;
    }
    case "bool":
      return source === "text" ? "true" : true;
    case "list":
      return [sample(field.of, source)];
    case "object":
      return shapeSample(field.shape, source);
    case "map":
      return { any: sample(field.of, source) };
    case "file":
      return { filename: "a.png", contentType: "image/png", content: new Uint8Array([1]) };
  }
}

export function shapeSample(shape: Shape, source: Source = "json"): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, sample(field, source)]));
}

/** Every way to break the field in one place. Text from a query has no wrong type of its own. */
export function* breakages(field: Field, source: Source = "json"): Generator<Broken> {
  if (field.required && field.default === undefined) yield { fault: "missing", place: "", value: undefined };
  switch (field.kind) {
    case "text":
      if (source === "json") yield { fault: "wrong type", place: "", value: 7 };
      if (field.max) yield { fault: "over its limit", place: "", value: "1".repeat(field.max + 1) };
      if (field.oneOf || field.pattern) yield { fault: "over its limit", place: "", value: "~" };
      return;
    case "number":
      yield { fault: "wrong type", place: "", value: source === "json" ? "1" : "one" };
      if (field.whole) yield { fault: "wrong type", place: "", value: source === "json" ? 1.5 : "1.5" };
      yield { fault: "over its limit", place: "", value: inSource(field.max + 1, source) };
      if (field.oneOf) yield { fault: "over its limit", place: "", value: inSource(99, source) };
      if (field.floor === undefined) {
        yield { fault: "over its limit", place: "", value: inSource(field.min - 1, source) };
      }
      return;
    case "bool":
      yield { fault: "wrong type", place: "", value: source === "json" ? "true" : "yes" };
      return;
    case "list":
      if (source === "json") yield { fault: "wrong type", place: "", value: "a" };
      if (field.min) yield { fault: "over its limit", place: "", value: [] };
      if (field.max) {
        yield {
          fault: "over its limit",
          place: "",
          value: Array(field.max + 1).fill(sample(field.of, source)),
        };
      }
      for (const it of breakages(field.of, source)) {
        if (it.value !== undefined) yield { ...it, place: `[0]${it.place}`, value: [it.value] };
      }
      return;
    case "object":
      yield { fault: "wrong type", place: "", value: [] };
      yield* shapeBreakages(field.shape, source);
      return;
    case "map":
    case "file":
      yield { fault: "wrong type", place: "", value: 7 };
  }
}

/** The same for a set of members, such as a query: all others keep their good value. */
export function* shapeBreakages(shape: Shape, source: Source = "json"): Generator<Broken> {
  const good = shapeSample(shape, source);
  for (const [name, field] of Object.entries(shape)) {
    for (const it of breakages(field, source)) {
      yield { ...it, place: `.${name}${it.place}`, value: { ...good, [name]: it.value } };
    }
  }
}

function textSample({ min = 0, max = 255, pattern }: Field & { kind: "text" }): string {
  const found = texts.find((it) => it.length >= min && it.length <= max && (!pattern || pattern.test(it)));
  if (found === undefined) throw new Error(`no sample matches ${pattern?.source ?? `${min} to ${max}`}`);
  return found;
}

const inSource = (number: number, source: Source) => (source === "text" ? String(number) : number);
