import type { Mac } from "#lib/contract/signature-diagnosis.ts";

const utf8 = new TextEncoder();

/** HMAC-SHA256 by the browser itself, so that no key has to leave it. */
export const hmac: Mac = async (key, text) => {
  // There is no empty HMAC key in WebCrypto; one zero byte means the same.
  const bytes = key === "" ? new Uint8Array(1) : utf8.encode(key);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", bytes, algorithm, false, ["sign"]);
  const made = new Uint8Array(await crypto.subtle.sign("HMAC", imported, utf8.encode(text)));
  return [...made].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
