import "server-only";

/** By what rows and users are recognised, or get into each other's way. */
export const keyColumns = ["account", "third_party_id", "phone", "email"] as const;
export type KeyColumn = (typeof keyColumns)[number];

const seeds: Record<KeyColumn, number> = { account: 11, third_party_id: 23, phone: 37, email: 59 };

/**
 * 32 bits of what people mean by a key (FNV-1a): letters in either case, and of a phone number its last eight digits, which
 * are the same with and without the country's code and tell numbers apart well enough.
 */
export function keyHash(key: KeyColumn, value: string): number {
  const seed = 0x811c9dc5 ^ seeds[key];
  return key === "phone" ? phoneHash(value, seed) : textHash(value, seed);
}

function textHash(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    hash = Math.imul(hash ^ (code | 32), 0x01000193);
  }
  return folded(hash);
}

function phoneHash(text: string, seed: number): number {
  let hash = seed;
  for (let index = text.length - 1, digits = 0; index >= 0 && digits < 8; index -= 1) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) continue;
    hash = Math.imul(hash ^ code, 0x01000193);
    digits += 1;
  }
  return folded(hash);
}

/** Lets the upper bits, which depend on all of the text, count everywhere. */
function folded(hash: number): number {
  return hash ^ (hash >>> 15);
}
