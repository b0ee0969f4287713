"use client";

import { useTranslations } from "next-intl";
import type { ImportDetails } from "#lib/contract/imports.ts";
import { OutcomeIcon } from "./outcome-word.tsx";
import { useResultColumns } from "./row-columns.tsx";
import { RowsTable } from "./rows-table.tsx";

const results = ["done", "failed", "pending", "sent", "undone", "left"] as const;

/** Every row with what became of it; of results that no row has there is no tab. */
export function ResultRows({ details, isPolled }: { details: ImportDetails; isPolled: boolean }) {
  const t = useTranslations("imports");
  const columns = useResultColumns();
  const { id, rows } = details;
  const tabs = results.map((result) => ({
    id: result,
    label: t(`results.${result}`),
    count: details.results[result],
    isAlarming: result === "failed",
  }));
  const refused = {
    id: "refused",
    label: t("outcomes.refused"),
    count: details.outcomes.refused,
    icon: <OutcomeIcon of="refused" />,
    isAlarming: true,
  };
  return (
    <RowsTable
      id={id}
      rows={rows}
      columns={columns}
      tabsLabel={t("end.tabs")}
      tabs={[...tabs, refused].filter(({ count }) => count > 0)}
      isPolled={isPolled}
    />
  );
}
