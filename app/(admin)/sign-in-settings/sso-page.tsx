"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#components/operation/error-text.ts";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Freshness } from "#components/ui/freshness.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StaleStrip } from "#components/ui/stale-strip.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { sso } from "#lib/contract/sso.ts";
import { SsoForm } from "./sso-form.tsx";

/** How people of the enterprise sign in to Cloud Meeting: what is set, and changing it. */
export function SsoPage() {
  const t = useTranslations("sso");
  const text = useErrorText();
  // A form begins anew with what was saved, and with nothing else: what is typed outlives a refresh.
  const [saved, setSaved] = useState(0);
  const { data, error, isFetching, dataUpdatedAt, refetch } = useApiQuery(sso.get, {});
  const refresh = () => void refetch();
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
        title={t("title")}
        facts={data.isEnabled ? t("factsOn", { domain: data.domain }) : t("factsOff")}
        freshness={<Freshness at={dataUpdatedAt} onRefresh={refresh} isRefreshing={isFetching} />}
      />
      <SsoForm key={saved} settings={data} isSaved={saved > 0} onSaved={() => setSaved(saved + 1)} />
    </>
  );
}
