"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "#components/operation/error-text.ts";
import { NotFoundNotice } from "#components/shell/not-found-notice.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Freshness } from "#components/ui/freshness.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StaleStrip } from "#components/ui/stale-strip.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { bindings } from "#lib/contract/bindings.ts";
import { FactsPanel } from "./facts-panel.tsx";
import { HeaderActions } from "./header-actions.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { RepairNotice } from "./repair-notice.tsx";

/** One binding: what it ties, what is wrong with it, and what happened to it. */
export function BindingPage({ id }: { id: string }) {
  const t = useTranslations("bindings");
  const text = useErrorText();
  const { data, error, isFetching, dataUpdatedAt, refetch } = useApiQuery(bindings.get, { id });
  const refresh = () => void refetch();
  if (error?.code === "not_found") return <NotFoundNotice />;
  if (error && !data) {
    const { requestId } = error;
    return (
      <ErrorState isPage title={t("notLoaded")} text={text(error)} requestId={requestId} onRetry={refresh} />
    );
  }
  if (!data) return <p role="status" aria-label={t("loading")} />;
  return (
    <>
      {error && !isFetching && <StaleStrip at={dataUpdatedAt} onRetry={refresh} />}
      <PageHeader
        back={{ href: "/bindings", label: t("title") }}
        title={data.thirdPartyId}
        facts={t(`statesHint.${data.state}`)}
        freshness={<Freshness at={dataUpdatedAt} onRefresh={refresh} isRefreshing={isFetching} />}
      >
        <HeaderActions binding={data} />
      </PageHeader>
      <RepairNotice binding={data} />
      <div className="grid items-start gap-4 px-4 pb-8 md:px-8 xl:grid-cols-[minmax(0,1fr)_404px]">
        <FactsPanel binding={data} />
        <HistoryPanel id={data.id} />
      </div>
    </>
  );
}
