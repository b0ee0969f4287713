"use client";

import { Button } from "@heroui/react";
import { useTranslations } from "next-intl";
import { importOutcomes } from "#lib/contract/import-words.ts";
import type { ImportDetails } from "#lib/contract/imports.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { DiscardButton } from "./discard-button.tsx";
import { Header } from "./header.tsx";
import { OutcomeIcon } from "./outcome-word.tsx";
import { ReviewFoot } from "./review-foot.tsx";
import { useReviewColumns } from "./row-columns.tsx";
import { RowsTable } from "./rows-table.tsx";

/** The dry run: every row with what would happen to it, and the button that lets it happen. */
export function ReviewStep({ details, onRemap }: { details: ImportDetails; onRemap: () => void }) {
  const t = useTranslations("imports");
  const format = useFormat();
  const columns = useReviewColumns();
  const { id, fileName, rows, outcomes, checkedAt, createdAt } = details;
  const at = checkedAt ?? createdAt;
  const facts = { name: fileName, rows, time: format.time(at), zone: format.zone(at) };
  return (
    <>
      <Header title={t("review.title")} facts={t("review.facts", facts)}>
        <Button size="sm" variant="outline" onPress={onRemap}>
          {t("review.columns")}
        </Button>
        <DiscardButton id={id} label={t("another")} />
      </Header>
      <RowsTable
        id={id}
        rows={rows}
        columns={columns}
        tabsLabel={t("review.tabs")}
        tabs={importOutcomes.map((outcome) => ({
          id: outcome,
          label: t(`outcomes.${outcome}`),
          count: outcomes[outcome],
          icon: <OutcomeIcon of={outcome} />,
          isAlarming: outcome === "refused",
        }))}
      />
      <ReviewFoot details={details} />
    </>
  );
}
