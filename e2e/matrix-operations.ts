import { operations as table } from "#lib/contract/index.ts";
import type { Caller } from "./matrix-callers.ts";
import { operations as expected } from "./matrix-expectations.ts";

export type Asked = { name: string; kind: "query" | "command"; example: unknown };

/** Every operation that a route answers to. */
export const asked: Asked[] = [...table.values()]
  .filter(({ internal }) => !internal)
  .map(({ name, kind, example }) => ({ name, kind, example }));

/** What is expected of an operation: by its name, else by its resource. Throws where nobody has said. */
export function expectationOf(name: string): readonly Caller[] | "link" {
  const found = expected[name] ?? expected[name.split(".")[0] ?? ""];
  if (!found) throw new Error(`the matrix expects nothing of ${name}`);
  return found;
}
