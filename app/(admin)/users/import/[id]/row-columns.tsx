"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "#components/ui/column.ts";
import { Status } from "#components/ui/status.tsx";
import type { ImportRow } from "#lib/contract/imports.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { BeforeAfter } from "./before-after.tsx";
import { OutcomeWord } from "./outcome-word.tsx";
import { useRowTexts } from "./row-texts.ts";

/** What tells a row from the others, in every list of rows. */
function useIdentity(): { line: Column<ImportRow>; name: Column<ImportRow>; account: Column<ImportRow> } {
  const t = useTranslations("imports.review");
  const format = useFormat();
  return useMemo(
    () => ({
      line: {
        id: "line",
        header: t("row"),
        align: "end",
        cell: ({ line }) => <span className="text-muted">{format.number(line)}</span>,
      },
      name: {
        id: "name",
        header: t("name"),
        isName: true,
        isSpare: false,
        cell: ({ name, account, thirdPartyId, outcome }) => (
          <span className={outcome === "unchanged" ? "text-muted" : "font-medium"}>
            {name ?? account ?? thirdPartyId ?? "–"}
          </span>
        ),
      },
      account: {
        id: "account",
        header: t("account"),
        phone: "detail",
        cell: ({ account, thirdPartyId, params }) => (
          <span className="block max-w-56 truncate text-muted">
            {account ?? (params.column === "account" ? params.value : thirdPartyId) ?? "–"}
          </span>
        ),
      },
    }),
    [t, format],
  );
}

/** Of the dry run: what would happen, field by field. */
export function useReviewColumns(): Column<ImportRow>[] {
  const t = useTranslations("imports.review");
  const { line, name, account } = useIdentity();
  return useMemo(
    () => [
      line,
      {
        id: "outcome",
        header: t("outcome"),
        phone: "state",
        cell: ({ outcome }) => <OutcomeWord of={outcome} />,
      },
      name,
      account,
      {
        id: "changes",
        header: t("changes"),
        isSpare: true,
        phone: "detail",
        cell: (row) => <BeforeAfter row={row} />,
      },
    ],
    [t, line, name, account],
  );
}

/** Of the work: what became of each row, and why. */
export function useResultColumns(): Column<ImportRow>[] {
  const t = useTranslations("imports");
  const { line, name, account } = useIdentity();
  return useMemo(
    () => [
      line,
      {
        id: "outcome",
        header: t("review.outcome"),
        cell: ({ outcome }) => <OutcomeWord of={outcome} />,
      },
      name,
      account,
      {
        id: "result",
        header: t("end.result"),
        phone: "state",
        cell: ({ state, outcome }) =>
          outcome === "refused" ? null : (
            <Status shape={state === "failed" ? "failed" : state === "left" ? "offline" : undefined}>
              {t(`results.${state}`)}
            </Status>
          ),
      },
      {
        id: "detail",
        header: t("end.detail"),
        isSpare: true,
        phone: "detail",
        cell: (row) => <ResultDetail row={row} />,
      },
    ],
    [t, line, name, account],
  );
}

function ResultDetail({ row }: { row: ImportRow }) {
  const { resultOf } = useRowTexts();
  const result = resultOf(row);
  return result ? <span className="text-danger-soft-foreground">{result}</span> : <BeforeAfter row={row} />;
}
