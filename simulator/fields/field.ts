/**
 * The words in which the field tables are written. A table holds what the upstream documents about an
 * operation's input: types, lengths, ranges, patterns and lists of values; `../validate.ts` enforces them.
 */
export type Field = Rule & {
  required?: true;
  /** Stands for an absent query value. */
  default?: unknown;
  /** Error code that the upstream has for this very field; without it, the code of the whole family. */
  code?: string;
};

type Rule =
  | { kind: "text"; min?: number; max?: number; pattern?: RegExp; oneOf?: readonly string[] }
  | { kind: "number"; whole: boolean; min: number; max: number; floor?: number; oneOf?: readonly number[] }
  | { kind: "bool" }
  | { kind: "list"; of: Field; min?: number; max?: number }
  | { kind: "object"; shape: Shape }
  | { kind: "map"; of: Field }
  | { kind: "file" };

export type Shape = Readonly<Record<string, Field>>;

/** Input of one operation. Path values are always required, and so is a body where there is one. */
export type OperationFields = { path?: Shape; query?: Shape; header?: Shape; body?: Field };
export type FieldTable = Readonly<Record<string, OperationFields>>;

/** One file of a multipart body, as the body's reader hands it over. */
export type FilePart = { filename: string; contentType: string; content: Uint8Array };

type Limits = { min?: number; max?: number };

const INT32 = { min: -(2 ** 31), max: 2 ** 31 - 1 };
const INT64 = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };

export const text = (limits: Limits & { pattern?: RegExp } = {}): Field => ({ kind: "text", ...limits });

/** A closed list of texts. */
export const oneOf = (...values: string[]): Field => ({ kind: "text", oneOf: values });

/** A 32-bit integer. */
export const int = (limits: Limits = {}): Field => ({ kind: "number", whole: true, ...INT32, ...limits });

/** A 64-bit integer, as far as JSON carries it. */
export const long = (limits: Limits = {}): Field => ({ kind: "number", whole: true, ...INT64, ...limits });

export const decimal = (limits: Limits = {}): Field => ({
  kind: "number",
  whole: false,
  ...INT64,
  ...limits,
});

/** A closed list of integers. */
export const intOf = (...values: number[]): Field => ({
  kind: "number",
  whole: true,
  ...INT32,
  oneOf: values,
});

export const bool = (): Field => ({ kind: "bool" });

export const list = (of: Field, limits: Limits = {}): Field => ({ kind: "list", of, ...limits });

export const object = (shape: Shape): Field => ({ kind: "object", shape });

/** An object with member names of the caller's choice. */
export const map = (of: Field): Field => ({ kind: "map", of });

export const file = (): Field => ({ kind: "file" });

export const required = (field: Field): Field => ({ ...field, required: true });

export const defaulted = (field: Field, value: unknown): Field => ({ ...field, default: value });

/** The same field, refused with its own error code. */
export const coded = (code: string, field: Field): Field => ({ ...field, code });

/** `offset` and `limit` of a list, for all families but the meetings'. */
export const page = (size: number): Shape => ({
  offset: defaulted(int({ min: 0 }), 0),
  limit: defaulted(int({ min: 1, max: 500 }), size),
});

/** The meeting family's paging: anything below 0 counts as 0. */
export const meetingPage: Shape = {
  offset: defaulted({ kind: "number", whole: true, ...INT32, floor: 0 }, 0),
  limit: defaulted({ kind: "number", whole: true, ...INT32, max: 500, floor: 0 }, 20),
};

/** Milliseconds since 1970. */
export const stamp = (): Field => long({ min: 0 });

/** `yyyy-MM-dd` */
export const date = (): Field => text({ pattern: /^\d{4}-\d{2}-\d{2}$/ });

/** `yyyy-MM-dd HH:mm` in UTC; empty where the upstream lets "" stand for now. */
export const minute = (): Field => text({ pattern: /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2})?$/ });
