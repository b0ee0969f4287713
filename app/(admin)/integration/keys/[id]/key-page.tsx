"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "#components/operation/error-text.ts";
import { NotFoundNotice } from "#components/shell/not-found-notice.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Freshness } from "#components/ui/freshness.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StaleStrip } from "#components/ui/stale-strip.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { apiKeys } from "#lib/contract/api-keys.ts";
import { FactsPanel } from "./facts-panel.tsx";
import { RevokeButton } from "./revoke-button.tsx";

/** One key: what it opens, since when and until when. Never the key itself. */
export function KeyPage({ id }: { id: string }) {
  const t = useTranslations("api-keys");
  const text = useErrorText();
  const { data, error, isFetching, dataUpdatedAt, refetch } = useApiQuery(apiKeys.get, { id });
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
        back={{ href: "/integration/keys", label: t("title") }}
        title={data.name}
        facts={t(`stateHints.${data.state}`)}
        freshness={<Freshness at={dataUpdatedAt} onRefresh={refresh} isRefreshing={isFetching} />}
      >
        {data.state === "active" && <RevokeButton apiKey={data} />}
      </PageHeader>
      <div className="px-4 pb-8 md:px-8">
        <FactsPanel apiKey={data} />
      </div>
    </>
  );
}
