"use client";

import { useTranslations } from "next-intl";
import { PreferencesPanel } from "#components/account/preferences-panel.tsx";
import { PicturePanel } from "#components/people/picture-panel.tsx";
import { QueryPage } from "#components/shell/query-page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { type Profile, profile } from "#lib/contract/profile.ts";
import { AddressesPanel } from "./addresses-panel.tsx";
import { DataPanel } from "./data-panel.tsx";
import { MeetingPasswordPanel } from "./meeting-password-panel.tsx";
import { UnboundPage } from "./unbound-page.tsx";

/** The own meeting account: what others see of it, how it is reached, and how the portal speaks to its holder. */
export function ProfilePage() {
  const t = useTranslations("profile");
  const factsOf = ({ account, department }: Profile) =>
    department ? t("facts", { account, department }) : account;
  const query = useApiQuery(profile.get, {});
  if (query.error?.code === "not_bound") return <UnboundPage />;
  return (
    <QueryPage query={query} loading={t("loading")} notLoaded={t("notLoaded")}>
      {(data, freshness) => (
        <>
          <PageHeader title={t("title")} facts={factsOf(data)} freshness={freshness} />
          <div className="grid items-start gap-4 px-4 pb-8 md:px-8 xl:grid-cols-[minmax(0,1fr)_404px]">
            <div className="flex min-w-0 flex-col gap-4">
              <DataPanel profile={data} />
              <MeetingPasswordPanel account={data.account} />
            </div>
            <div className="flex min-w-0 flex-col gap-4">
              <PicturePanel address="/api/profile/picture" />
              <AddressesPanel profile={data} />
              <PreferencesPanel />
            </div>
          </div>
        </>
      )}
    </QueryPage>
  );
}
