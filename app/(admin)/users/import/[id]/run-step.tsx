"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { ProgressLine } from "#components/ui/progress-line.tsx";
import { type ImportDetails, imports } from "#lib/contract/imports.ts";
import { State } from "../state.tsx";
import { Header } from "./header.tsx";
import { ResultRows } from "./result-rows.tsx";
import { useTroubleText } from "./trouble-text.ts";
import { workLeft } from "./work-left.ts";

/** An import, or undoing it, on its way or paused. */
export function RunStep({ details, freshness }: { details: ImportDetails; freshness: ReactNode }) {
  const t = useTranslations("imports.run");
  const all = useTranslations("imports");
  const { id, fileName, rows, state, isUndo } = details;
  return (
    <>
      <Header
        title={t(isUndo ? "undoing" : "applying")}
        facts={t("facts", { name: fileName, rows })}
        freshness={freshness}
      >
        {!isUndo && state !== "cancelling" && (
          <OperationButton
            operation={imports.cancel}
            input={{ id }}
            confirm={{
              title: t("cancelTitle"),
              body: t("cancelText"),
              keep: t("cancelKeep"),
              act: t("cancel"),
            }}
          >
            {t("cancel")}
          </OperationButton>
        )}
        {state === "paused" ? (
          <OperationButton operation={imports.resume} input={{ id }} variant="primary">
            {t("resume")}
          </OperationButton>
        ) : (
          (state === "applying" || state === "undoing") && (
            <OperationButton operation={imports.pause} input={{ id }}>
              {t("pause")}
            </OperationButton>
          )
        )}
      </Header>
      <div className="px-4 pb-4 md:px-8">
        <Panel title={all(`states.${state}`)} aside={<State of={state} />}>
          <Progress details={details} />
        </Panel>
      </div>
      <ResultRows details={details} isPolled={state !== "paused"} />
    </>
  );
}

function Progress({ details }: { details: ImportDetails }) {
  const t = useTranslations("imports.run");
  const troubleText = useTroubleText();
  const { state, isUndo, results, trouble } = details;
  const { finished, total, minutes } = workLeft(details);
  const label = t("progress", { done: finished, total });
  const isHalting = state === "pausing" || state === "cancelling";
  return (
    <div className="px-4 py-3 text-sm">
      <p className="num flex flex-wrap gap-x-3">
        <span className="font-medium">{label}</span>
        {state !== "paused" && !isHalting && <span className="text-muted">{t("left", { minutes })}</span>}
      </p>
      <ProgressLine value={finished} max={total} label={label} />
      <p className="num mt-2 text-muted">{isUndo ? t("undoCounts", results) : t("counts", results)}</p>
      <p className="mt-1 text-muted">
        {state === "paused" ? t("paused") : isHalting ? t("pausing") : t("mayLeave")}
      </p>
      {trouble && (
        <p role="status" className="mt-1 text-warning-soft-foreground">
          {t(state === "paused" ? "trouble" : "retrying", { why: troubleText(trouble) })}
        </p>
      )}
    </div>
  );
}
