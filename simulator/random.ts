import { hash, randomInt } from "node:crypto";

const letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

/**
 * A seeded generator (mulberry32): the same seed gives the same ids in every run. What one draws for may begin as what
 * another world drew for something else: app keys, and passwords and tokens of accounts, come from {@link freshToken}.
 */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from min to max, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  digits(length: number): string {
    return this.#draw("0123456789", length);
  }

  hex(length: number): string {
    return this.#draw("0123456789abcdef", length);
  }

  /** Letters and digits without look-alikes, as in access tokens. */
  token(length: number): string {
    return this.#draw(letters, length);
  }

  #draw(alphabet: string, length: number): string {
    let text = "";
    for (let i = 0; i < length; i++) text += alphabet.charAt(this.int(0, alphabet.length - 1));
    return text;
  }
}

/** A token, key or password that no other world has issued: one kept from before a reset or a restart is nobody else's. */
export function freshToken(length: number): string {
  return Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join("");
}

/** 64 hex digits that depend on the name alone, so that adding a seeded record leaves all others as they are. */
export function stableHex(name: string): string {
  return hash("sha256", name, "hex");
}
