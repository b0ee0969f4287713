import { createHmac, timingSafeEqual } from "node:crypto";
import type { App } from "../model/sign-in.ts";

/** The members of an App ID log-in that are signed; an absent id is an empty text. */
export interface Signed {
  readonly corpId: string;
  readonly userId: string;
  readonly expireTime: number;
  readonly nonce: string;
}

/** The `Authorization` of an App ID log-in; `access` is null where an older client leaves it out. */
export interface Credential {
  readonly signature: string;
  readonly access: string | null;
}

/** Reads `HMAC-SHA256 signature=<hex>[,access=<base64>]`; undefined when it is anything else. */
export function parseCredential(header: string | undefined): Credential | undefined {
  const found = /^HMAC-SHA256 signature=([0-9A-Fa-f]+)(?:, ?access=([A-Za-z0-9+/=]+))?$/.exec(header ?? "");
  if (!found?.[1]) return undefined;
  return { signature: found[1], access: found[2] ?? null };
}

/** True when the credential was made for this app and these members with one of the app's valid keys. */
export function verify(app: App, credential: Credential, signed: Signed, now: number): boolean {
  if (credential.access !== null && decode(credential.access) !== app.appId) return false;
  const text = stringToSign(app, signed);
  return app.keys
    .filter((key) => key.expiresAt === null || key.expiresAt > now)
    .some((key) => equal(credential.signature, createHmac("sha256", key.key).update(text, "utf8").digest()));
}

/** Nothing on the wire tells the two forms apart: an SP's app always signs five parts, an enterprise's four. */
function stringToSign(app: App, { corpId, userId, expireTime, nonce }: Signed): string {
  const parts = app.corpId === "" ? [app.appId, corpId, userId] : [app.appId, userId];
  return [...parts, expireTime, nonce].join(":");
}

function equal(hex: string, digest: Buffer): boolean {
  const given = Buffer.from(hex, "hex");
  return hex.length === digest.length * 2 && timingSafeEqual(given, digest);
}

function decode(base64: string): string {
  return Buffer.from(base64, "base64").toString("utf8");
}
