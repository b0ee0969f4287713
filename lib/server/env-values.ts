import "server-only";
import { z } from "zod";

/** Thrown when the environment is incomplete or unsafe. The message holds names and advice, no values. */
export class EnvironmentError extends Error {
  constructor(problems: readonly string[]) {
    super(`The environment needs attention:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "EnvironmentError";
  }
}

/** An address of the form `https://host[:port]`. */
export const originUrl = z
  .url({ protocol: /^https?$/, error: "write it as https://host[:port]" })
  .refine((text) => !URL.canParse(text) || new URL(text).pathname === "/", "give no path");

export function listOf(text: string): string[] {
  return text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" || hostname === "[::1]" || hostname === "::1" || /^127(\.\d+){3}$/.test(hostname)
  );
}

/** 32 bytes from their Base64 or Base64url text, or `null`. */
export function keyBytes(text: string): Buffer | null {
  if (!/^[\w+/-]{43}=?$/.test(text)) return null;
  const bytes = Buffer.from(text, "base64");
  return bytes.length === 32 ? bytes : null;
}

const secretNames = ["NEXTAUTH_SECRET", "ENCRYPTION_KEYS", "AUDIT_KEY", "METRICS_TOKEN"] as const;

/** What is wrong with the secrets given for live mode: words of examples, and texts too regular to be random. */
export function secretProblems(
  values: Partial<Record<(typeof secretNames)[number], string | undefined>>,
): string[] {
  return secretNames.flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    if (/example|change.?me|replace|secret|password|foyer-demo/i.test(value)) {
      return [`${name}: replace the example value by a random one`];
    }
    return listOf(value).some((part) => new Set(part.slice(part.indexOf(":") + 1)).size < 12)
      ? [`${name}: use a random value, this one is too regular`]
      : [];
  });
}
