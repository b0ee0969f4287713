import type { z } from "zod";
import type { Permission } from "#lib/permissions.ts";

/** Whose upstream identity signs a call. `none`: no upstream sign-in is involved. */
export type As = "user" | "enterprise" | "sp" | "conference" | "none";

/** Method and path template of one upstream call: `{x}` fills the path, a trailing `{?a,b}` the query. */
export type UpstreamRoute = `${"GET" | "POST" | "PUT" | "DELETE"} /${string}`;

/** A file as the upstream takes it: the one part, `field`, of a multipart body. */
export type WireFile = { field: string; name: string; type: string; bytes: Uint8Array };

type Entry<I extends z.ZodType, O extends z.ZodType> = {
  permission: Permission;
  as: readonly [As, ...As[]];
  /** Absent: the handler map must hold this operation. */
  upstream?: UpstreamRoute;
  /** Input in our words → members in the upstream's words; path, query and body are filled from them. */
  wire?(input: z.output<I>): Record<string, unknown>;
  /** The wire body, only where it is not simply the remaining members. */
  body?(input: z.output<I>): unknown;
  /** Where the body is not JSON: the file that is all of it. */
  file?(input: z.output<I>): WireFile;
  headers?(input: z.output<I>): Record<string, string>;
  /** Codes by which the upstream says, of this very call, that what it names is not there. */
  absentBy?: readonly string[];
  input: I;
  /** For an upstream call: the wire answer, transformed to our words. Plain JSON, never `Date`. */
  output: O;
  /** A good input, run against the simulator by the contract test. */
  example: z.input<I>;
  /** Only handlers may call it; no route answers to its name. */
  internal?: true;
  /** Input members that no log and no audit row may hold. */
  secrets?: readonly (keyof z.output<I> & string)[];
  /** How many bytes of body are read before 413. Default 1 MB. */
  maxBytes?: number;
};

type CommandEntry<I extends z.ZodType, O extends z.ZodType> = Entry<I, O> & {
  /** Other resources whose cached queries this command makes stale; its own always are. */
  refreshes?: readonly string[];
};

export type Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Entry<I, O> & {
  kind: "query";
};
export type Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = CommandEntry<I, O> & {
  kind: "command";
};

/** An operation reads and may be retried and cached; see {@link command} for what changes things. */
export function query<
  I extends z.ZodType,
  O extends z.ZodType,
  const U extends UpstreamRoute | undefined = undefined,
>(entry: Entry<I, O> & { upstream?: U }): Query<I, O> & { upstream: U } {
  return { ...entry, kind: "query" } as Query<I, O> & { upstream: U };
}

/** An operation that changes something, issues a token or takes a secret: audited, never retried. */
export function command<
  I extends z.ZodType,
  O extends z.ZodType,
  const U extends UpstreamRoute | undefined = undefined,
>(entry: CommandEntry<I, O> & { upstream?: U }): Command<I, O> & { upstream: U } {
  return { ...entry, kind: "command" } as Command<I, O> & { upstream: U };
}

/** Names a resource's operations: `resource("rooms", { search })` makes `rooms.search` carry its own name. */
export function resource<const N extends string, T extends Record<string, { kind: "query" | "command" }>>(
  name: N,
  entries: T,
): { [K in keyof T & string]: T[K] & { name: `${N}.${K}` } } {
  const named: Record<string, unknown> = {};
  for (const [verb, entry] of Object.entries(entries)) named[verb] = { ...entry, name: `${name}.${verb}` };
  return named as { [K in keyof T & string]: T[K] & { name: `${N}.${K}` } };
}

/** Any named operation, as the pipeline sees it. */
export type Operation = Omit<Query | Command, "secrets"> & {
  name: string;
  secrets?: readonly string[];
  refreshes?: readonly string[];
};

export type InputOf<T extends { input: z.ZodType }> = z.input<T["input"]>;
export type OutputOf<T extends { output: z.ZodType }> = z.output<T["output"]>;

/** `rooms` of `rooms.search`. */
export function resourceOf(name: string): string {
  return name.slice(0, name.indexOf("."));
}
