"use client";

import { Button } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { RecoveryPuzzle } from "#lib/contract/password-recovery.ts";
import type { MeetingHost } from "../host-input.tsx";
import { BeginForm } from "./begin-form.tsx";
import { CodeForm } from "./code-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { PuzzleForm } from "./puzzle-form.tsx";

/** What one step hands to the next; `until`: when that has to be done, in epoch milliseconds. */
export type Handed = { attempt: string; until: number };

type Stage =
  | { at: "begin" }
  | { at: "puzzle"; puzzle: RecoveryPuzzle; isMissed: boolean }
  | ({ at: "code" | "password"; user: string } & Handed)
  | { at: "done" };

/** Whoever works without a mouse goes on in the step that has come, not at the top of the page. */
const takeFocus = (step: HTMLElement | null) => step?.focus();

/** The way to another password, one step after the other; what was handed over lives as long as this page. */
export function RecoveryCard({ hosts }: { hosts: readonly MeetingHost[] }) {
  const t = useTranslations("password-recovery");
  const [stage, setStage] = useState<Stage>({ at: "begin" });
  if (stage.at === "done") {
    return (
      <div role="status" className="panel flex flex-col gap-4 p-6">
        <p className="text-pretty">{t("done")}</p>
        <ButtonLink href="/sign-in">{t("signIn")}</ButtonLink>
      </div>
    );
  }
  return (
    <div
      key={stage.at}
      tabIndex={-1}
      ref={stage.at === "begin" ? undefined : takeFocus}
      className="panel flex flex-col gap-4 p-6 outline-none"
    >
      {stage.at === "begin" && (
        <BeginForm hosts={hosts} onDone={(puzzle) => setStage({ at: "puzzle", puzzle, isMissed: false })} />
      )}
      {stage.at === "puzzle" && (
        <PuzzleForm
          key={stage.puzzle.attempt}
          puzzle={stage.puzzle}
          isMissed={stage.isMissed}
          onMissed={(puzzle) => setStage({ at: "puzzle", puzzle, isMissed: true })}
          onDone={(handed) => setStage({ at: "code", user: stage.puzzle.user, ...handed })}
        />
      )}
      {stage.at === "code" && (
        <CodeForm {...stage} onDone={(handed) => setStage({ ...stage, at: "password", ...handed })} />
      )}
      {stage.at === "password" && <PasswordForm {...stage} onDone={() => setStage({ at: "done" })} />}
      {stage.at !== "begin" && (
        <Button size="sm" variant="ghost" className="self-center" onPress={() => setStage({ at: "begin" })}>
          {t("again")}
        </Button>
      )}
    </div>
  );
}
