import "server-only";
import { HashBits } from "./hash-bits.ts";
import { type KeyColumn, keyColumns, keyHash } from "./key-hash.ts";
import type { MappedColumn } from "./mapped-columns.ts";

/** Half a megabyte: among the keys of 200,000 rows one stranger in six passes, which costs nothing but memory. */
const onceBits = 22;
const againBits = 20;

/** Which ids, phone numbers and e-mail addresses a file names, and which of them more than once. */
export class FileKeys {
  readonly #once = new HashBits(onceBits);
  readonly #again = new HashBits(againBits);
  readonly #keys: { index: number; key: KeyColumn }[];
  readonly #department: number;
  /** The departments that the file names, as it writes them. */
  readonly departments = new Set<string>();

  constructor(columns: readonly MappedColumn[]) {
    const placeOf = (wanted: string) => columns.find(({ key }) => key === wanted)?.index ?? -1;
    this.#keys = keyColumns.map((key) => ({ key, index: placeOf(key) })).filter(({ index }) => index >= 0);
    this.#department = placeOf("department");
  }

  /** Takes a row in. */
  add(cells: readonly string[]): void {
    for (const { index, key } of this.#keys) {
      const cell = (cells[index] ?? "").trim();
      if (cell !== "") this.#note(keyHash(key, cell));
    }
    const department = (cells[this.#department] ?? "").trim();
    if (department !== "") this.departments.add(department);
  }

  /** Whether the file may have a key; it surely has not where this says no. */
  mayHave(key: KeyColumn, value: string): boolean {
    return this.#once.has(keyHash(key, value));
  }

  /** Whether the file may have a key more than once. */
  mayRepeat(key: KeyColumn, value: string): boolean {
    return this.#again.has(keyHash(key, value));
  }

  #note(hash: number): void {
    (this.#once.has(hash) ? this.#again : this.#once).add(hash);
  }
}
