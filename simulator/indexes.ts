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
