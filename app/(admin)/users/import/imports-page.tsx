"use client";

import { useTranslations } from "next-intl";
import { useListState } from "#components/operation/list-state.ts";
import { Freshness } from "#components/ui/freshness.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { workingStates } from "#lib/contract/import-words.ts";
import { imports } from "#lib/contract/imports.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { ImportsTable } from "./imports-table.tsx";
import { UploadPanel } from "./upload-panel.tsx";

/** Where a file comes in, and what became of those before. */
export function ImportsPage() {
  const t = useTranslations("imports");
  const format = useFormat();
  const now = useClock(60_000);
  const state = useListState([]);
  const query = useApiQuery(
    imports.list,
    { page: state.page, pageSize: state.pageSize },
    {
      refetchInterval: (data) =>
        data?.items.some((item) => workingStates.includes(item.state)) ? 3_000 : false,
    },
  );
  const { data, dataUpdatedAt, isFetching, refetch } = query;
  return (
    <>
      <PageHeader
        back={{ href: "/users", label: t("back") }}
        title={t("title")}
        facts={t("facts", { zone: format.zone(now) })}
        freshness={
          data && (
            <Freshness
              at={dataUpdatedAt || null}
              onRefresh={() => void refetch()}
              isRefreshing={isFetching && !data.items.some((item) => workingStates.includes(item.state))}
            />
          )
        }
      />
      <UploadPanel />
      <ImportsTable query={query} state={state} />
    </>
  );
}
