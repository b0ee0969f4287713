import "server-only";
import type { ImportColumnKey } from "#lib/contract/user-columns.ts";

/** By what rows and users are recognised, or get into each other's way. */
export const keyColumns = ["account", "third_party_id", "phone", "email"] as const;
export type KeyColumn = (typeof keyColumns)[number];

/** 2^23 bits, a megabyte: among the keys of 200,000 rows one stranger in ten passes, which costs nothing but memory. */
const bits = 23;

/**
 * Which ids, phone numbers and e-mail addresses a file names: a set that may say yes to a stranger and never no to one of
 * its own, ten times as quick as one of texts.
 */
export class FileKeys {
  readonly #once = new Uint32Array(2 ** (bits - 5));
  readonly #again = new Uint32Array(2 ** (bits - 5));
  /** The departments that the file names, as it writes them. */
  readonly departments = new Set<string>();

  /** Takes a row in. */
  add(cells: readonly string[], columns: readonly (ImportColumnKey | null)[]): void {
    for (const [index, key] of columns.entries()) {
      const cell = cells[index]?.trim();
      if (!cell) continue;
      if (key === "department") this.departments.add(cell);
      else if (key !== null && isKey(key)) this.#note(hashOf(key, cell));
    }
  }

  mayHave(key: KeyColumn, value: string): boolean {
    return isSet(this.#once, hashOf(key, value));
  }

  /** Whether the file may have a value more than once. */
  mayRepeat(key: KeyColumn, value: string): boolean {
    return isSet(this.#again, hashOf(key, value));
  }

  #note(hash: number): void {
    const words = isSet(this.#once, hash) ? this.#again : this.#once;
    words[hash >>> 5] = (words[hash >>> 5] ?? 0) | (1 << (hash & 31));
  }
}

function isSet(words: Uint32Array, hash: number): boolean {
  return ((words[hash >>> 5] ?? 0) & (1 << (hash & 31))) !== 0;
}

function isKey(key: ImportColumnKey): key is KeyColumn {
  return (keyColumns as readonly string[]).includes(key);
}

const seeds: Record<KeyColumn, number> = { account: 11, third_party_id: 23, phone: 37, email: 59 };

/** FNV-1a over what people mean by a text: letters in either case, and of a phone number its digits from the end. */
function hashOf(key: KeyColumn, value: string): number {
  return key === "phone" ? phoneHash(value) : textHash(value, 0x811c9dc5 ^ seeds[key]);
}

function textHash(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
  }
  return folded(hash);
}

/** With or without the country's code: eight digits tell numbers apart well enough. */
function phoneHash(text: string): number {
  let hash = 0x811c9dc5 ^ seeds.phone;
  for (let index = text.length - 1, digits = 0; index >= 0 && digits < 8; index -= 1) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) continue;
    hash = Math.imul(hash ^ code, 0x01000193);
    digits += 1;
  }
  return folded(hash);
}

function folded(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> (32 - bits);
}
