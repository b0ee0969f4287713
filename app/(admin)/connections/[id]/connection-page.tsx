"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#components/operation/error-text.ts";
import { NotFoundNotice } from "#components/shell/not-found-notice.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Freshness } from "#components/ui/freshness.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StaleStrip } from "#components/ui/stale-strip.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { connections } from "#lib/contract/connections.ts";
import { FactsPanel } from "./facts-panel.tsx";
import { HeaderActions } from "./header-actions.tsx";
import { KeysPanel } from "./keys-panel.tsx";
import type { Trial } from "./test-button.tsx";

/** One app: what it is, its keys, and what can be done with it. */
export function ConnectionPage({ id }: { id: string }) {
  const t = useTranslations("connections");
  const text = useErrorText();
  const [trial, setTrial] = useState<Trial | null>(null);
  const { data, error, isFetching, dataUpdatedAt, refetch } = useApiQuery(connections.get, { id });
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
        back={{ href: "/connections", label: t("title") }}
        title={data.name}
        facts={t(`statesHint.${data.state}`)}
        freshness={<Freshness at={dataUpdatedAt} onRefresh={refresh} isRefreshing={isFetching} />}
      >
        <HeaderActions connection={data} onTested={setTrial} />
      </PageHeader>
      <div className="grid items-start gap-4 px-4 pb-8 md:px-8 xl:grid-cols-[minmax(0,1fr)_404px]">
        <FactsPanel connection={data} />
        <KeysPanel connection={data} trial={trial} />
      </div>
    </>
  );
}
