"use client";

import { useTranslations } from "next-intl";
import { LoadError } from "#components/operation/load-error.tsx";
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
        <LoadError title={t("notLoaded")} error={error} onRetry={() => void refetch()} />
      ) : (
        <PagePlaceholder label={t("loading")} />
      )}
    </Panel>
  );
}
