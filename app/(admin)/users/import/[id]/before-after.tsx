"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ImportRow } from "#lib/contract/imports.ts";
import { useRowTexts } from "./row-texts.ts";

/** What a row would change, field by field; why it is refused and what helps. */
export function BeforeAfter({ row }: { row: ImportRow }) {
  const t = useTranslations("imports.review");
  const { reasonOf } = useRowTexts();
  const reason = reasonOf(row);
  if (row.outcome === "refused") {
    return (
      <>
        <span className="block text-danger-soft-foreground">{reason?.cause}</span>
        {reason?.cure && <span className="block text-xs text-muted">{reason.cure}</span>}
      </>
    );
  }
  const { email, phone, department } = row.after;
  const known = [email || phone, department].filter(Boolean).join(" · ");
  return (
    <>
      {row.outcome === "unchanged" && <span className="text-muted">{t("same")}</span>}
      {row.outcome === "create" && (
        <span className="text-muted">{known ? t("newUserAt", { known }) : t("newUser")}</span>
      )}
      {row.outcome === "change" && <Changes row={row} />}
      {reason && <span className="block text-xs text-muted">{reason.cause}</span>}
    </>
  );
}

function Changes({ row: { before, after } }: { row: ImportRow }) {
  const t = useTranslations("imports.review");
  const { labelOf, shownValue } = useRowTexts();
  const shown = (key: string, value: string | undefined) => (value ? shownValue(key, value) : t("blank"));
  return (
    <ul className="flex flex-col gap-1">
      {Object.entries(after).map(([key, value]) => (
        <li key={key} className="flex flex-wrap items-baseline gap-x-2">
          <span className="min-w-20 shrink-0 text-muted">{labelOf(key)}</span>
          <del className="max-w-full break-words text-muted decoration-muted/60">
            {shown(key, before[key])}
          </del>
          <ArrowRight size={12} className="shrink-0 self-center text-muted" aria-label={t("becomes")} />
          <ins className="max-w-full rounded-lg bg-accent-soft px-1.5 font-medium break-words text-accent-soft-foreground no-underline">
            {shown(key, value)}
          </ins>
        </li>
      ))}
    </ul>
  );
}
