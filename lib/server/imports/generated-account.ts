import "server-only";
import { createHash } from "node:crypto";

/**
 * The account of a new user whose file names none. It is settled before the upstream hears of the user, so that a row
 * whose outcome is unknown can be looked up; made of import and line, it stays the same in every dry run.
 */
export function generatedAccount(importId: string, line: number): string {
  return `auto-${createHash("sha256").update(`${importId} ${line}`).digest("hex").slice(0, 20)}`;
}
