import "server-only";
import { rotateKeys } from "../key-rotation.ts";
import { keyUsage } from "../key-usage.ts";
import type { HandlersOf } from "./types.ts";

export const encryptionHandlers: HandlersOf<"encryption"> = {
  "encryption.status": keyUsage,
  "encryption.rotate": async () => {
    await rotateKeys();
    return null;
  },
};
