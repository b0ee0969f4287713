"use client";

import { Alert, Button } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#components/operation/error-text.ts";
import type { RecoveryPuzzle } from "#lib/contract/password-recovery.ts";
import { Puzzle } from "./puzzle.tsx";
import type { Handed } from "./recovery-card.tsx";
import { useSolve } from "./use-solve.ts";

type Props = {
  puzzle: RecoveryPuzzle;
  /** The one before this was not solved. */
  isMissed: boolean;
  onMissed: (another: RecoveryPuzzle) => void;
  onDone: (handed: Handed) => void;
};

/** Shows that somebody is there; then the code is sent at once, since a solved puzzle is good for a minute only. */
export function PuzzleForm({ puzzle, isMissed, onMissed, onDone }: Props) {
  const t = useTranslations("password-recovery");
  const errorText = useErrorText();
  const { solve, error, isPending } = useSolve(puzzle, { onMissed, onDone });
  const [moved, setMoved] = useState({ left: 0, since: 0 });
  const problem = error ? errorText(error) : isMissed ? t("missed") : null;
  return (
    <>
      <h2 className="text-sm font-semibold">{t("puzzleTitle")}</h2>
      {problem && (
        <Alert status={error ? "danger" : "warning"} role="alert">
          <Alert.Indicator />
          <Alert.Content>
            <Alert.Title>{problem}</Alert.Title>
          </Alert.Content>
        </Alert>
      )}
      <Puzzle
        puzzle={puzzle}
        left={moved.left}
        onMove={(left) => setMoved(({ since }) => ({ left, since: since || Date.now() }))}
      />
      <Button
        fullWidth
        isDisabled={moved.since === 0 || error !== null}
        isPending={isPending}
        onPress={() => solve(moved.left, Date.now() - moved.since)}
      >
        {t("solve")}
      </Button>
      <p className="text-xs text-pretty text-muted">{t("cannotSee")}</p>
    </>
  );
}
