"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "#components/operation/error-text.ts";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Freshness } from "#components/ui/freshness.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StaleStrip } from "#components/ui/stale-strip.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { account } from "#lib/contract/account.ts";
import { PasswordPanel } from "./password-panel.tsx";
import { SessionsPanel } from "./sessions-panel.tsx";

/** The own portal account: password, and the browsers one is signed in with. */
export function AccountPage() {
  const t = useTranslations("account");
  const text = useErrorText();
  const { data, error, isFetching, dataUpdatedAt, refetch } = useApiQuery(account.get, {});
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
        facts={data.email ? t("facts", { name: data.name, email: data.email }) : data.name}
        freshness={<Freshness at={dataUpdatedAt} onRefresh={refresh} isRefreshing={isFetching} />}
      />
      <div className="grid items-start gap-4 px-4 pb-8 md:px-8 xl:grid-cols-[minmax(0,1fr)_404px]">
        <SessionsPanel sessions={data.sessions} />
        <PasswordPanel account={data} />
      </div>
    </>
  );
}
