import { isFile } from "./fields/check.ts";
import type { FilePart } from "./fields/field.ts";

/**
 * Typed reading of values that the validator has accepted (path values, query values or a JSON body).
 * A wrong type here is a gap in the field tables, so it throws a TypeError and becomes a 500.
 */
export class Values {
  readonly #source: unknown;

  constructor(source: unknown) {
    this.#source = source;
  }

  /** True when the member is there and not null. */
  has(name: string): boolean {
    return this.#member(name) !== undefined;
  }

  text(name: string): string;
  text<T>(name: string, absent: T): string | T;
  text<T>(name: string, ...absent: [T?]): string | T | undefined {
    return this.#read(name, isText, "text", absent);
  }

  int(name: string): number;
  int<T>(name: string, absent: T): number | T;
  int<T>(name: string, ...absent: [T?]): number | T | undefined {
    return this.#read(name, isNumber, "a number", absent);
  }

  flag(name: string): boolean;
  flag<T>(name: string, absent: T): boolean | T;
  flag<T>(name: string, ...absent: [T?]): boolean | T | undefined {
    return this.#read(name, isFlag, "a boolean", absent);
  }

  /** A file of a multipart body. */
  file(name: string): FilePart {
    const part = this.#member(name);
    if (!isFile(part)) throw new TypeError(`${name} was let through by the validator but is not a file`);
    return part;
  }

  /** A nested object; an absent one reads as an empty one. */
  object(name: string): Values {
    return new Values(this.#member(name) ?? {});
  }

  /** A list of texts or numbers; empty when absent. */
  texts(name: string): string[] {
    return listOf(this.#member(name), isText, name);
  }

  ints(name: string): number[] {
    return listOf(this.#member(name), isNumber, name);
  }

  objects(name: string): Values[] {
    return listOf(this.#member(name), isObject, name).map((item) => new Values(item));
  }

  /** The items of a body that is a bare array of texts. */
  textItems(): string[] {
    return listOf(this.#source, isText, "body");
  }

  /** The items of a body that is a bare array of objects. */
  objectItems(): Values[] {
    return listOf(this.#source, isObject, "body").map((item) => new Values(item));
  }

  #member(name: string): unknown {
    const source = this.#source;
    if (!isObject(source) || !Object.hasOwn(source, name)) return undefined;
    return source[name] ?? undefined;
  }

  #read<V, T>(
    name: string,
    is: (value: unknown) => value is V,
    kind: string,
    absent: [T?],
  ): V | T | undefined {
    const value = this.#member(name);
    if (value === undefined && absent.length > 0) return absent[0];
    if (!is(value)) throw new TypeError(`${name} was let through by the validator but is not ${kind}`);
    return value;
  }
}

function listOf<V>(value: unknown, is: (item: unknown) => item is V, name: string): V[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every(is)) {
    throw new TypeError(`${name} was let through by the validator but is not a list of the documented kind`);
  }
  return value;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
