/** Null keeps a record out of an index. */
export type KeyOf<T> = (record: T) => string | null;

export interface Index<T> {
  readonly keyOf: KeyOf<T>;
  add(record: T): void;
  /** Takes the record away from the key it stood under. */
  remove(key: string | null, record: T): void;
}

/** At most one record per key. */
export class UniqueIndex<T> implements Index<T> {
  readonly keyOf: KeyOf<T>;
  readonly #records = new Map<string, T>();

  constructor(keyOf: KeyOf<T>) {
    this.keyOf = keyOf;
  }

  get(key: string): T | undefined {
    return this.#records.get(key);
  }

  /** The record that must be there. */
  need(key: string): T {
    const record = this.#records.get(key);
    if (!record) throw new Error(`no record ${key}`);
    return record;
  }

  add(record: T): void {
    const key = this.keyOf(record);
    if (key === null) return;
    if (this.#records.has(key)) throw new Error(`${key} is taken`);
    this.#records.set(key, record);
  }

  remove(key: string | null): void {
    if (key !== null) this.#records.delete(key);
  }
}

/** Any number of records per key, in the order they came. */
export class GroupIndex<T> implements Index<T> {
  readonly keyOf: KeyOf<T>;
  readonly #groups = new Map<string, Set<T>>();

  constructor(keyOf: KeyOf<T>) {
    this.keyOf = keyOf;
  }

  get(key: string): ReadonlySet<T> {
    return this.#groups.get(key) ?? new Set();
  }

  add(record: T): void {
    const key = this.keyOf(record);
    if (key === null) return;
    const group = this.#groups.get(key);
    if (group) group.add(record);
    else this.#groups.set(key, new Set([record]));
  }

  remove(key: string | null, record: T): void {
    if (key === null) return;
    const group = this.#groups.get(key);
    group?.delete(record);
    if (group?.size === 0) this.#groups.delete(key);
  }
}

export type Rank = string | number;

/** The records of each key of a group in ascending rank, sorted when they are asked for after a change. */
export class SortedIndex<T> implements Index<T> {
  readonly #group: GroupIndex<T>;
  readonly #rankOf: (record: T) => Rank;
  readonly #sorted = new Map<string, readonly T[]>();

  constructor(group: GroupIndex<T>, rankOf: (record: T) => Rank) {
    this.#group = group;
    this.#rankOf = rankOf;
  }

  /** Group and rank, so that a change of either is seen. */
  readonly keyOf: KeyOf<T> = (record) => {
    const key = this.#group.keyOf(record);
    return key === null ? null : `${key}\r${this.#rankOf(record)}`;
  };

  get(key: string): readonly T[] {
    let sorted = this.#sorted.get(key);
    if (!sorted) {
      sorted = [...this.#group.get(key)].sort((a, b) => compare(this.#rankOf(a), this.#rankOf(b)));
      this.#sorted.set(key, sorted);
    }
    return sorted;
  }

  add(record: T): void {
    this.#forget(this.keyOf(record));
  }

  remove(key: string | null): void {
    this.#forget(key);
  }

  #forget(key: string | null): void {
    if (key !== null && this.#sorted.size > 0) this.#sorted.delete(key.slice(0, key.lastIndexOf("\r")));
  }
}

function compare(a: Rank, b: Rank): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Substring search. A record's text is put together when it is first searched: most of 100,000 users never are. */
export class SearchIndex<T extends object> {
  readonly #textsOf: (record: T) => readonly string[];
  readonly #texts = new WeakMap<T, string>();

  constructor(textsOf: (record: T) => readonly string[]) {
    this.#textsOf = textsOf;
  }

  /** Chosen: letters match in either case. An empty search matches everything. */
  matches(record: T, searchKey: string): boolean {
    if (searchKey === "") return true;
    let text = this.#texts.get(record);
    if (text === undefined) {
      text = this.#textsOf(record).join("\n").toLowerCase();
      this.#texts.set(record, text);
    }
    return text.includes(searchKey.toLowerCase());
  }

  forget(record: T): void {
    this.#texts.delete(record);
  }
}
