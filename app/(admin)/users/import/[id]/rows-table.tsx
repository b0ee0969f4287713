"use client";

import { Button } from "@heroui/react";
import { ListX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useListState } from "#components/operation/list-state.ts";
import { LoadError } from "#components/operation/load-error.tsx";
import { pagingOf } from "#components/operation/paging-of.ts";
import type { Column } from "#components/ui/column.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SearchBox } from "#components/ui/search-box.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { importOutcomes, importResults } from "#lib/contract/import-words.ts";
import { type ImportRow, imports } from "#lib/contract/imports.ts";
import { type RowTab, RowTabs, useAllTab } from "./row-tabs.tsx";

type Props = {
  id: string;
  rows: number;
  /** What the tabs choose among: outcomes and results. */
  tabs: readonly RowTab[];
  tabsLabel: string;
  columns: readonly Column<ImportRow>[];
  /** While rows change by themselves. */
  isPolled?: boolean;
};

/** The rows of an import with their tabs, search and pages, all in the address. */
export function RowsTable({ id, rows, tabs, tabsLabel, columns, isPolled = false }: Props) {
  const t = useTranslations("imports.review");
  const ui = useTranslations("ui");
  const all = useAllTab(rows);
  const state = useListState([{ name: "show", label: tabsLabel, choices: tabs }]);
  const shown = state.chosen.show ?? all.id;
  const { data, error, isPlaceholderData, refetch } = useApiQuery(
    imports.rows,
    {
      id,
      page: state.page,
      pageSize: state.pageSize,
      ...(state.text && { text: state.text }),
      outcome: importOutcomes.find((outcome) => outcome === shown),
      state: importResults.find((result) => result === shown),
    },
    { refetchInterval: () => (isPolled ? 3_000 : false), refetchOnMount: "always" },
  );
  return (
    <>
      <div className="mx-4 mb-3 flex flex-wrap-reverse items-start gap-x-4 gap-y-2 border-b border-separator md:mx-8">
        <RowTabs
          label={tabsLabel}
          tabs={[all, ...tabs]}
          value={shown}
          onChange={(tab) => state.choose("show", tab === all.id ? null : tab)}
        />
        <SearchBox
          label={t("search")}
          value={state.text}
          onChange={state.setText}
          className="mb-2 w-56 max-md:w-full md:ms-auto"
        />
      </div>
      <DataTable
        label={t("table")}
        columns={columns}
        rows={data?.items}
        rowId={({ line }) => String(line)}
        rowText={({ name, account, line }) => name ?? account ?? String(line)}
        isBusy={isPlaceholderData}
        instead={
          data
            ? data.items.length === 0 && (
                <Notice icon={ListX} title={t("noRows")} text={t("noRowsText")}>
                  {state.inForce > 0 && (
                    <Button size="sm" variant="outline" onPress={state.clear}>
                      {ui("clearFilters")}
                    </Button>
                  )}
                </Notice>
              )
            : error && <LoadError title={ui("notLoaded")} error={error} onRetry={() => void refetch()} />
        }
        paging={pagingOf(state, data)}
      />
    </>
  );
}
