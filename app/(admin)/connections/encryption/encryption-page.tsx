"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "#components/operation/error-text.ts";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Freshness } from "#components/ui/freshness.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StaleStrip } from "#components/ui/stale-strip.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { encryption } from "#lib/contract/encryption.ts";
import { KeysInUse } from "./keys-in-use.tsx";
import { Outcome } from "./outcome.tsx";

/** Which keys encrypt what the portal keeps, and whether an old one can go. */
export function EncryptionPage() {
  const t = useTranslations("encryption");
  const text = useErrorText();
  const { data, error, isFetching, dataUpdatedAt, refetch } = useApiQuery(
    encryption.status,
    {},
    { refetchInterval: 5_000 },
  );
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
        back={{ href: "/connections", label: t("back") }}
        title={t("title")}
        facts={t("facts")}
        freshness={<Freshness at={dataUpdatedAt} onRefresh={refresh} isRefreshing={isFetching} />}
      >
        <OperationButton operation={encryption.rotate} input={{}} done={t("begun")}>
          {t("rotate")}
        </OperationButton>
      </PageHeader>
      <div className="flex flex-col gap-4 px-4 pb-8 md:px-8">
        <Outcome status={data} />
        <KeysInUse status={data} />
      </div>
    </>
  );
}
