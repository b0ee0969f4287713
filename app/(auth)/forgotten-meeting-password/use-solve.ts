"use client";

import { ApiError } from "#lib/api/client.ts";
import { useApiCommand } from "#lib/api/hooks.ts";
import { passwordRecovery, type RecoveryPuzzle } from "#lib/contract/password-recovery.ts";
import type { Handed } from "./recovery-card.tsx";

type Then = { onMissed: (another: RecoveryPuzzle) => void; onDone: (handed: Handed) => void };

const longestMs = 600_000;

/** Tries where the piece was put, and asks for the code; where it does not fit there is another puzzle. */
export function useSolve({ attempt, host, user, way }: RecoveryPuzzle, { onMissed, onDone }: Then) {
  const begin = useApiCommand(passwordRecovery.begin, { handlesErrors: true });
  const slide = useApiCommand(passwordRecovery.slide, { handlesErrors: true });
  const askCode = useApiCommand(passwordRecovery.askCode, { handlesErrors: true });
  const isMissed = slide.error?.fields.left !== undefined;

  async function solve(left: number, milliseconds: number): Promise<void> {
    try {
      const spent = Math.min(milliseconds, longestMs);
      const solved = await slide.mutateAsync({ attempt, left, milliseconds: spent });
      const { attempt: next, seconds } = await askCode.mutateAsync({ attempt: solved.attempt });
      onDone({ attempt: next, until: Date.now() + seconds * 1_000 });
    } catch (error) {
      // A puzzle may be tried once. All else is told by `error`.
      if (error instanceof ApiError && error.fields.left) {
        begin.mutate({ host, user, way }, { onSuccess: onMissed });
      }
    }
  }
  return {
    solve,
    error: begin.error ?? askCode.error ?? (isMissed ? null : slide.error),
    isPending: begin.isPending || slide.isPending || askCode.isPending,
  };
}
