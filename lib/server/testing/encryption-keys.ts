import { randomBytes } from "node:crypto";
import { forgetOnce } from "../once.ts";

/** An entry of `ENCRYPTION_KEYS`. */
export function newEncryptionKey(id: string): string {
  return `${id}:${randomBytes(32).toString("base64")}`;
}

/** Makes this process, and those it starts from now on, one that was started with these keys, the newest first. */
export function startedWith(...keys: readonly string[]): void {
  process.env.ENCRYPTION_KEYS = keys.join(",");
  forgetOnce("env");
}
