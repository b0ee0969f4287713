import type { UseQueryResult } from "@tanstack/react-query";
import { FileSpreadsheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ListState } from "#components/operation/list-state.ts";
import { LoadError } from "#components/operation/load-error.tsx";
import { pagingOf } from "#components/operation/paging-of.ts";
import type { Column } from "#components/ui/column.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { StaleStrip } from "#components/ui/stale-strip.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { Time } from "#components/ui/time.tsx";
import type { ApiError } from "#lib/api/client.ts";
import type { ImportItem } from "#lib/contract/imports.ts";
import type { Page } from "#lib/contract/page.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { State } from "./state.tsx";

type Props = { query: UseQueryResult<Page<ImportItem>, ApiError>; state: ListState };

/** The enterprise's imports, the newest first. */
export function ImportsTable({ query, state }: Props) {
  const t = useTranslations("imports.list");
  const ui = useTranslations("ui");
  const columns = useColumns();
  const { data, error, isFetching, isPlaceholderData, dataUpdatedAt, refetch } = query;
  const retry = () => void refetch();
  return (
    <section aria-labelledby="earlier-imports" className="flex min-h-80 flex-1 flex-col">
      <h2 id="earlier-imports" className="px-4 pt-5 pb-2 text-sm font-semibold md:px-8">
        {t("title")}
      </h2>
      <DataTable
        label={t("title")}
        columns={columns}
        rows={data?.items}
        rowId={({ id }) => id}
        rowText={({ fileName }) => fileName}
        isBusy={isPlaceholderData}
        strip={data && error && !isFetching && <StaleStrip at={dataUpdatedAt} onRetry={retry} />}
        instead={
          data
            ? data.items.length === 0 && (
                <Notice icon={FileSpreadsheet} title={t("empty")} text={t("emptyText")} />
              )
            : error && <LoadError title={ui("notLoaded")} error={error} onRetry={retry} />
        }
        paging={pagingOf(state, data)}
      />
    </section>
  );
}

function useColumns(): Column<ImportItem>[] {
  const t = useTranslations("imports.list");
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: "file",
        header: t("file"),
        isName: true,
        cell: ({ id, fileName }) => <TextLink href={`/users/import/${id}`}>{fileName}</TextLink>,
      },
      { id: "rows", header: t("rows"), align: "end", cell: ({ rows }) => format.number(rows) },
      {
        id: "by",
        header: t("by"),
        phone: "detail",
        cell: ({ createdBy }) => <span className="text-muted">{createdBy}</span>,
      },
      {
        id: "at",
        header: t("at"),
        phone: "detail",
        cell: ({ createdAt }) => <Time at={createdAt} show="dayAndTime" className="text-muted" />,
      },
      { id: "state", header: t("state"), phone: "state", cell: ({ state }) => <State of={state} /> },
    ],
    [t, format],
  );
}
