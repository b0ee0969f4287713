import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { recoveryWays } from "#lib/contract/password-recovery.ts";
import { AppError } from "#lib/errors.ts";
import { env } from "./env.ts";

/** How far somebody has come who recovers a meeting password. */
const attempt = z.object({
  /** Of this attempt, from its first step on. */
  id: z.uuid(),
  host: z.string(),
  user: z.string(),
  way: z.enum(recoveryWays),
  step: z.enum(["puzzle", "solved", "sent", "checked"]),
  /** What the upstream wants to see at the next step; "" where that is the code itself. */
  token: z.string(),
});
export type RecoveryAttempt = z.output<typeof attempt>;

/**
 * An attempt as its browser holds it between two steps: encrypted, so that the steps come in their order and for one
 * person, and of no use after so many seconds. No process keeps anything of it.
 */
export function sealRecovery(at: RecoveryAttempt, seconds: number): Promise<string> {
  return encode({ token: at, secret: env().sessionSecret, maxAge: seconds, salt });
}

/**
 * The attempt behind such a text, where it has come to that step.
 * @throws AppError `conflict` (reason `recovery_over`) for one that took too long, stands elsewhere, or is not ours
 */
export async function openRecovery(text: string, step: RecoveryAttempt["step"]): Promise<RecoveryAttempt> {
  const token = await decode({ token: text, secret: env().sessionSecret, salt }).catch(() => null);
  const opened = attempt.safeParse(token).data;
  if (opened?.step !== step) throw recoveryOver();
  return opened;
}

/** It has to be begun anew. */
export function recoveryOver(cause?: unknown): AppError {
  return new AppError("conflict", "the recovery is over", { reason: "recovery_over" }, cause);
}

const salt = "password-recovery";
