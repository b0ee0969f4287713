"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useFormat } from "#lib/i18n/use-format.ts";

export type RowTab = { id: string; label: string; count: number; icon?: ReactNode; isAlarming?: boolean };

type Props = { label: string; tabs: readonly RowTab[]; value: string; onChange: (id: string) => void };

/** Which of an import's rows are shown, with their counts. */
export function RowTabs({ label, tabs, value, onChange }: Props) {
  const format = useFormat();
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([chosen]) => chosen !== undefined && onChange(String(chosen))}
      className="flex min-w-0 gap-5 overflow-x-auto text-sm"
    >
      {tabs.map(({ id, label, count, icon, isAlarming }) => (
        <ToggleButton
          key={id}
          id={id}
          className="-mb-px inline-flex shrink-0 cursor-pointer items-center gap-1.5 border-b-2 border-transparent pt-1 pb-2 font-medium text-muted outline-none hover:text-foreground data-focus-visible:ring-2 data-focus-visible:ring-focus data-focus-visible:ring-inset data-selected:border-accent data-selected:text-foreground"
        >
          {icon}
          {label}
          <span
            className={`num text-xs ${isAlarming && count > 0 ? "rounded-lg bg-danger-soft px-1.5 text-danger-soft-foreground" : "text-muted"}`}
          >
            {format.number(count)}
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** The tab of all rows, which is there at every step. */
export function useAllTab(rows: number): RowTab {
  const t = useTranslations("imports.review");
  return { id: "all", label: t("all"), count: rows };
}
