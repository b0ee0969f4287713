import type { Secret } from "./evidence.ts";

type Needle = { text: string; secret: Secret; isShort: boolean };

/** Every needle begins with this many characters of its own. */
const stemLength = 6;

/** The characters that are the same wherever `bytes` stand in a Base64 text: three cases, by what stands before them. */
function base64Cores(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    const core = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return [core, core.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

/** A secret raw, URL-encoded, in hex and in Base64, in the usual variants of each. */
export function spellingsOf(value: string): string[] {
  const bytes = Buffer.from(value, "utf8");
  const hex = bytes.toString("hex");
  return [...new Set([value, encodeURIComponent(value), hex, hex.toUpperCase(), ...base64Cores(bytes)])];
}

/** Answers what finds these secrets in a text, in any spelling, each once. */
export function secretFinder(secrets: readonly Secret[]): (text: string) => Secret[] {
  const byStem = new Map<string, Needle[]>();
  for (const secret of secrets) {
    for (const text of spellingsOf(secret.value)) {
      const stem = text.slice(0, stemLength);
      byStem.set(stem, [...(byStem.get(stem) ?? []), { text, secret, isShort: text.length < 12 }]);
    }
  }
  return (text) => {
    const found = new Set<Secret>();
    // One look at each place, however many secrets there are.
    for (let at = 0; at + stemLength <= text.length; at += 1) {
      for (const needle of byStem.get(text.slice(at, at + stemLength)) ?? []) {
        if (text.startsWith(needle.text, at) && !(needle.isShort && isInside(text, at, needle))) {
          found.add(needle.secret);
        }
      }
    }
    return [...found];
  };
}

/** A few digits are no password when they are part of a longer number or word. */
function isInside(text: string, at: number, { text: needle, secret }: Needle): boolean {
  if (needle !== secret.value) return false;
  return /[\w.]/.test(text.charAt(at - 1)) || /\w/.test(text.charAt(at + needle.length));
}
