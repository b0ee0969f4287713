"use client";

import { useTranslations } from "next-intl";
import { PreferencesPanel } from "#components/account/preferences-panel.tsx";
import { QueryPage } from "#components/shell/query-page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { account } from "#lib/contract/account.ts";
import { PasswordPanel } from "./password-panel.tsx";
import { SessionsPanel } from "./sessions-panel.tsx";

/** The own portal account: password, and the browsers one is signed in with. */
export function AccountPage() {
  const t = useTranslations("account");
  const query = useApiQuery(account.get, {});
  return (
    <QueryPage query={query} loading={t("loading")} notLoaded={t("notLoaded")}>
      {(data, freshness) => (
        <>
          <PageHeader
            title={t("title")}
            facts={data.email ? t("facts", { name: data.name, email: data.email }) : data.name}
            freshness={freshness}
          />
          <div className="grid items-start gap-4 px-4 pb-8 md:px-8 xl:grid-cols-[minmax(0,1fr)_404px]">
            <SessionsPanel sessions={data.sessions} />
            <div className="flex min-w-0 flex-col gap-4">
              <PasswordPanel account={data} />
              <PreferencesPanel />
            </div>
          </div>
        </>
      )}
    </QueryPage>
  );
}
