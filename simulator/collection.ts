import { GroupIndex, type Index, type KeyOf, UniqueIndex } from "./indexes.ts";
import { SearchIndex } from "./search-index.ts";
import { type Rank, SortedIndex } from "./sorted-index.ts";

/** Records by key, with further indexes that stay true through add, update and remove. */
export class Collection<T extends object> {
  readonly #keyOf: (record: T) => string;
  readonly #records = new Map<string, T>();
  readonly #indexes: Index<T>[] = [];

  constructor(keyOf: (record: T) => string) {
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#records.size;
  }

  get(key: string): T | undefined {
    return this.#records.get(key);
  }

  /** The record that must be there; a missing one is a fault of the simulator, not of the caller. */
  need(key: string): T {
    const record = this.#records.get(key);
    if (!record) throw new Error(`no record ${key}`);
    return record;
  }

  /** All records in the order they were added. */
  values(): IterableIterator<T> {
    return this.#records.values();
  }

  add(record: T): T {
    const key = this.#keyOf(record);
    if (this.#records.has(key)) throw new Error(`record ${key} exists`);
    this.#records.set(key, record);
    for (const index of this.#indexes) index.add(record);
    return record;
  }

  /** Changes members of a record in place; the key stays the same, and so does its place in every listing. */
  update(record: T, changes: Partial<T>): T {
    const before = this.#indexes.map((index) => index.keyOf(record));
    Object.assign(record, changes);
    this.#indexes.forEach((index, i) => {
      const old = before[i] ?? null;
      if (old === index.keyOf(record)) return;
      index.remove(old, record);
      index.add(record);
    });
    return record;
  }

  remove(record: T): void {
    if (!this.#records.delete(this.#keyOf(record))) return;
    for (const index of this.#indexes) index.remove(index.keyOf(record), record);
  }

  /** A unique index; records whose key is null stay out of it. */
  index(keyOf: KeyOf<T>): UniqueIndex<T> {
    return this.#attach(new UniqueIndex(keyOf));
  }

  /** An index from a key to all records that share it. */
  group(keyOf: KeyOf<T>): GroupIndex<T> {
    return this.#attach(new GroupIndex(keyOf));
  }

  /** A group's records by ascending rank; among equals the order of the group. */
  order(group: GroupIndex<T>, rankOf: (record: T) => Rank): SortedIndex<T> {
    return this.#attach(new SortedIndex(group, rankOf));
  }

  /** Substring search over some texts of a group's records. */
  searchIndex(group: GroupIndex<T>, textsOf: (record: T) => readonly string[]): SearchIndex<T> {
    return this.#attach(new SearchIndex(group, textsOf));
  }

  #attach<I extends Index<T>>(index: I): I {
    for (const record of this.#records.values()) index.add(record);
    this.#indexes.push(index);
    return index;
  }
}
