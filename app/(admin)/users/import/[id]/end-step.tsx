"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { type ImportDetails, imports } from "#lib/contract/imports.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { Header } from "./header.tsx";
import { ResultRows } from "./result-rows.tsx";
import { RowsFileLink } from "./rows-file-link.tsx";

/** What became of an import, row by row and as a file, and the way back. */
export function EndStep({ details, freshness }: { details: ImportDetails; freshness: ReactNode }) {
  const t = useTranslations("imports.end");
  const format = useFormat();
  const now = useClock(60_000);
  const { id, fileName, state, endedAt, createdAt, results, outcomes, mayNotify } = details;
  const at = endedAt ?? createdAt;
  const facts = { name: fileName, time: format.dayAndTime(at, now), zone: format.zone(at) };
  return (
    <>
      <Header
        title={t(state === "undone" || state === "cancelled" ? state : "done")}
        facts={t("facts", facts)}
        freshness={freshness}
      >
        <RowsFileLink id={id} query="as=report" variant="outline">
          {t("file")}
        </RowsFileLink>
        {state !== "undone" && results.done > 0 && (
          <OperationButton
            operation={imports.undo}
            input={{ id }}
            confirm={{
              title: t("undoTitle"),
              body: (
                <>
                  <p>{t("undoText")}</p>
                  {mayNotify && outcomes.create > 0 && <p className="mt-2">{t("undoMessages")}</p>}
                </>
              ),
              keep: t("undoKeep"),
              act: t("undo"),
            }}
          >
            {t("undo")}
          </OperationButton>
        )}
      </Header>
      <ResultRows details={details} isPolled={false} />
    </>
  );
}
