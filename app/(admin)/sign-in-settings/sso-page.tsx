"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { QueryPage } from "#components/shell/query-page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { sso } from "#lib/contract/sso.ts";
import { SsoForm } from "./sso-form.tsx";

/** How people of the enterprise sign in to Cloud Meeting: what is set, and changing it. */
export function SsoPage() {
  const t = useTranslations("sso");
  // A form begins anew with what was saved, and with nothing else: what is typed outlives a refresh.
  const [saved, setSaved] = useState(0);
  const query = useApiQuery(sso.get, {});
  return (
    <QueryPage query={query} loading={t("loading")} notLoaded={t("notLoaded")}>
      {(data, freshness) => (
        <>
          <PageHeader
            title={t("title")}
            facts={data.isEnabled ? t("factsOn", { domain: data.domain }) : t("factsOff")}
            freshness={freshness}
          />
          <SsoForm key={saved} settings={data} isSaved={saved > 0} onSaved={() => setSaved(saved + 1)} />
        </>
      )}
    </QueryPage>
  );
}
