import "server-only";
import type { User } from "#lib/contract/user-wire.ts";
import type { FileKeys } from "./file-keys.ts";
import { type KeyColumn, keyColumns } from "./key-hash.ts";

/** What rows have asked for so far: no two may name one user, or give two users the same id, number or address. */
export class Seen {
  readonly #file: FileKeys;
  readonly #users = new Map<User, number>();
  readonly #lines = new Map(keyColumns.map((key) => [key, new Map<string, number>()]));

  constructor(file: FileKeys) {
    this.#file = file;
  }

  /** The line of the first row about a user, which is `line` where there was none. */
  firstAbout(user: User, line: number): number {
    const first = this.#users.get(user);
    if (first !== undefined) return first;
    this.#users.set(user, line);
    return line;
  }

  /** The line of the first row that wants a value, which is `line` where there was none. */
  firstWith(key: KeyColumn, value: string, line: number): number {
    if (!this.#file.mayRepeat(key, value)) return line;
    const lines = this.#lines.get(key) ?? new Map<string, number>();
    // Addresses that differ in case alone reach the same person.
    const same = key === "email" ? value.toLowerCase() : value;
    const first = lines.get(same);
    if (first !== undefined) return first;
    lines.set(same, line);
    return line;
  }
}
