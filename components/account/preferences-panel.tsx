"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "#components/ui/error-state.tsx";
import { PagePlaceholder } from "#components/ui/page-placeholder.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { account } from "#lib/contract/account.ts";
import { PreferencesForm } from "./preferences-form.tsx";

/** Language and time zone of the portal, for one person on every device. */
export function PreferencesPanel() {
  const t = useTranslations("account");
  const { data, error, refetch } = useApiQuery(account.get, {});
  return (
    <Panel title={t("preferences")}>
      {data ? (
        <PreferencesForm kept={data} />
      ) : error ? (
        <ErrorState title={t("notLoaded")} requestId={error.requestId} onRetry={() => void refetch()} />
      ) : (
        <PagePlaceholder label={t("loading")} />
      )}
    </Panel>
  );
}
