import "server-only";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { env } from "./env.ts";

/**
 * Where a secret is kept; `cipherColumns` lists all such places. It is sealed to this place: the same envelope copied
 * to another row, column or enterprise does not open.
 */
export type Place = { table: string; column: string; row: string; enterprise: string | null };

const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals `plain` for `place` with the first encryption key, under a fresh 96-bit IV (AES-256-GCM).
 * The envelope is text: `<key id>.<base64url of IV, tag and ciphertext>`.
 */
export function encrypt(plain: string, place: Place): string {
  const [newest] = env().encryptionKeys;
  if (!newest) throw new Error("no encryption key is configured");
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", newest.key, iv, { authTagLength: tagBytes });
  cipher.setAAD(associated(place));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return `${newest.id}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/**
 * Opens an envelope of {@link encrypt}, with whichever known key sealed it.
 * Throws an Error that names the place and never the contents: unknown key, changed text, or another place.
 */
export function decrypt(envelope: string, place: Place): string {
  const dot = envelope.lastIndexOf(".");
  const key = env().encryptionKeys.find(({ id }) => id === envelope.slice(0, dot))?.key;
  if (!key) throw unreadable(place, "its encryption key is not configured");
  const bytes = Buffer.from(envelope.slice(dot + 1), "base64url");
  if (bytes.length < ivBytes + tagBytes) throw unreadable(place, "the envelope is cut");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(associated(place));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const opened = decipher.update(bytes.subarray(ivBytes + tagBytes));
    return Buffer.concat([opened, decipher.final()]).toString("utf8");
  } catch {
    throw unreadable(place, "the envelope was changed or belongs elsewhere");
  }
}

/** What a random token is looked up by: SHA-256, lower-case hex. Only for tokens of 128 random bits or more. */
export function secretHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function associated({ table, column, row, enterprise }: Place): Buffer {
  return Buffer.from(JSON.stringify([table, column, row, enterprise]));
}

function unreadable({ table, column, row }: Place, why: string): Error {
  return new Error(`cannot read ${table}.${column} of ${row}: ${why}`);
}
