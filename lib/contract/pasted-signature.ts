/** A signature as people paste it: alone, or as the whole `Authorization` header of a sign-in. */
export type PastedSignature = {
  /** Lower-case hex where it could be read as 32 bytes, else as it was pasted. */
  hex: string;
  shape: "hex" | "base64" | "other";
  /** The header's second member; absent where no header was pasted, null where it lacks one. */
  access?: string | null;
};

const header = /^(?:Authorization:\s*)?HMAC-SHA256\s+signature=([^,\s]*)(?:,\s*access=(\S*))?$/i;

/** Takes a pasted signature apart. Upper-case hex counts as much as lower-case. */
export function readSignature(pasted: string): PastedSignature {
  const text = pasted.trim();
  const found = header.exec(text);
  const access = found ? { access: found[2] ?? null } : {};
  const value = found?.[1] ?? text;
  if (/^[0-9a-f]{64}$/i.test(value)) return { hex: value.toLowerCase(), shape: "hex", ...access };
  const bytes = /^[\w+/-]{43}=?$/.test(value) ? bytesOf(value) : "";
  return bytes ? { hex: bytes, shape: "base64", ...access } : { hex: value, shape: "other", ...access };
}

/** Base64 of either alphabet → hex. */
function bytesOf(base64: string): string {
  const plain = base64.replaceAll("-", "+").replaceAll("_", "/");
  const characters = [...atob(plain)];
  return characters.map((character) => character.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}

/** What stands behind `access=`: the app id's UTF-8 in Base64. */
export function accessOf(appId: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(appId)));
}
