"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "#components/operation/error-text.ts";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Freshness } from "#components/ui/freshness.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StaleStrip } from "#components/ui/stale-strip.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { bindingChecks } from "#lib/contract/binding-checks.ts";
import { CheckPanel } from "./check-panel.tsx";

/** The check of all bindings against the directory: starting it, following it, and what it found. */
export function CheckPage() {
  const t = useTranslations("bindings");
  const text = useErrorText();
  const query = useApiQuery(bindingChecks.latest, {}, { refetchInterval: 2_000 });
  const { data, error, isFetching, dataUpdatedAt, refetch } = query;
  const refresh = () => void refetch();
  if (error && !data) {
    const { requestId } = error;
    return (
      <ErrorState isPage title={t("notLoaded")} text={text(error)} requestId={requestId} onRetry={refresh} />
    );
  }
  if (!data) return <p role="status" aria-label={t("loading")} />;
  const { check } = data;
  const isRunning = check !== null && check.endedAt === null;
  return (
    <>
      {error && !isFetching && <StaleStrip at={dataUpdatedAt} onRetry={refresh} />}
      <PageHeader
        back={{ href: "/bindings", label: t("title") }}
        title={t("check.title")}
        facts={t("check.facts")}
        freshness={<Freshness at={dataUpdatedAt} onRefresh={refresh} isRefreshing={false} />}
      >
        {isRunning ? (
          <OperationButton operation={bindingChecks.stop} input={{}} done={t("check.stopped")}>
            {t("check.stop")}
          </OperationButton>
        ) : (
          <OperationButton operation={bindingChecks.start} input={{}} variant="primary">
            {t("check.start")}
          </OperationButton>
        )}
      </PageHeader>
      <CheckPanel check={check} />
    </>
  );
}
