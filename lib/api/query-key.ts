import { resourceOf } from "#lib/contract/operation.ts";

/** The one place that makes keys: the resource first, so that a command can make all of it stale. */
export function queryKey(operation: { name: string }, input: unknown): readonly unknown[] {
  return [resourceOf(operation.name), operation.name, input];
}
