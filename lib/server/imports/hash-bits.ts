import "server-only";

/**
 * A set of 32-bit hashes in one bit each: it may say yes to a stranger and never says no to one of its own. It is so
 * small that asking it seldom waits for memory.
 */
export class HashBits {
  readonly #words: Uint32Array;
  readonly #shift: number;

  /** @param size in bits, as the exponent of two */
  constructor(size: number) {
    this.#words = new Uint32Array(2 ** (size - 5));
    this.#shift = 32 - size;
  }

  has(hash: number): boolean {
    const at = hash >>> this.#shift;
    return ((this.#words[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
  }

  add(hash: number): void {
    const at = hash >>> this.#shift;
    this.#words[at >>> 5] = (this.#words[at >>> 5] ?? 0) | (1 << (at & 31));
  }
}
