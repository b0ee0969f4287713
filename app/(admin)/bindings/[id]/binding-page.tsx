"use client";

import { useTranslations } from "next-intl";
import { QueryPage } from "#components/shell/query-page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { bindings } from "#lib/contract/bindings.ts";
import { FactsPanel } from "./facts-panel.tsx";
import { HeaderActions } from "./header-actions.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { RepairNotice } from "./repair-notice.tsx";

/** One binding: what it ties, what is wrong with it, and what happened to it. */
export function BindingPage({ id }: { id: string }) {
  const t = useTranslations("bindings");
  const query = useApiQuery(bindings.get, { id });
  return (
    <QueryPage query={query} loading={t("loading")} notLoaded={t("notLoaded")}>
      {(data, freshness) => (
        <>
          <PageHeader
            back={{ href: "/bindings", label: t("title") }}
            title={data.thirdPartyId}
            facts={t(`statesHint.${data.state}`)}
            freshness={freshness}
          >
            <HeaderActions binding={data} />
          </PageHeader>
          <RepairNotice binding={data} />
          <div className="grid items-start gap-4 px-4 pb-8 md:px-8 xl:grid-cols-[minmax(0,1fr)_404px]">
            <FactsPanel binding={data} />
            <HistoryPanel id={data.id} />
          </div>
        </>
      )}
    </QueryPage>
  );
}
