"use client";

import { useTranslations } from "next-intl";
import { QueryPage } from "#components/shell/query-page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { apiKeys } from "#lib/contract/api-keys.ts";
import { FactsPanel } from "./facts-panel.tsx";
import { RevokeButton } from "./revoke-button.tsx";

/** One key: what it opens, since when and until when. Never the key itself. */
export function KeyPage({ id }: { id: string }) {
  const t = useTranslations("api-keys");
  const query = useApiQuery(apiKeys.get, { id });
  return (
    <QueryPage query={query} loading={t("loading")} notLoaded={t("notLoaded")}>
      {(data, freshness) => (
        <>
          <PageHeader
            back={{ href: "/integration/keys", label: t("title") }}
            title={data.name}
            facts={t(`stateHints.${data.state}`)}
            freshness={freshness}
          >
            {data.state === "active" && <RevokeButton apiKey={data} />}
          </PageHeader>
          <div className="px-4 pb-8 md:px-8">
            <FactsPanel apiKey={data} />
          </div>
        </>
      )}
    </QueryPage>
  );
}
