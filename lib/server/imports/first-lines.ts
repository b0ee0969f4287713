import "server-only";
import type { ImportColumnKey } from "#lib/contract/user-columns.ts";
import { type cellReader, clears, isRefused } from "./cells.ts";

const keys = ["account", "third_party_id", "phone", "email"] as const;
type Key = (typeof keys)[number];

/** Where in a file each id, phone number and e-mail address comes first: no two rows may share one. */
export class FirstLines {
  readonly #lines: Record<Key, Map<string, number>> = {
    account: new Map(),
    third_party_id: new Map(),
    phone: new Map(),
    email: new Map(),
  };
  /** The departments that the file names, as it writes them. */
  readonly departments = new Set<string>();

  /** Takes a row in; to be called in the order of the file. */
  add(
    cells: readonly string[],
    line: number,
    columns: readonly (ImportColumnKey | null)[],
    readCell: ReturnType<typeof cellReader>,
  ): void {
    for (const [index, key] of columns.entries()) {
      const cell = cells[index];
      if (key === null || !cell || !(key === "department" || isKey(key)) || clears(cell)) continue;
      const value = readCell(key, cell);
      if (isRefused(value)) continue;
      if (key === "department") this.departments.add(String(value));
      else if (!this.#lines[key].has(same(key, value))) this.#lines[key].set(same(key, value), line);
    }
  }

  line(key: string, value: string): number | undefined {
    return isKey(key) ? this.#lines[key].get(same(key, value)) : undefined;
  }

  has(key: Key, value: string): boolean {
    return this.#lines[key].has(same(key, value));
  }
}

function isKey(key: string): key is Key {
  return (keys as readonly string[]).includes(key);
}

/** Addresses that differ in case alone reach the same person. */
function same(key: Key, value: unknown): string {
  return key === "email" ? String(value).toLowerCase() : String(value);
}
