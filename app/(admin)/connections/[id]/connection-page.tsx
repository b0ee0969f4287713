"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { QueryPage } from "#components/shell/query-page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { connections } from "#lib/contract/connections.ts";
import { FactsPanel } from "./facts-panel.tsx";
import { HeaderActions } from "./header-actions.tsx";
import { KeysPanel } from "./keys-panel.tsx";
import type { Trial } from "./test-button.tsx";

/** One app: what it is, its keys, and what can be done with it. */
export function ConnectionPage({ id }: { id: string }) {
  const t = useTranslations("connections");
  const [trial, setTrial] = useState<Trial | null>(null);
  const query = useApiQuery(connections.get, { id });
  return (
    <QueryPage query={query} loading={t("loading")} notLoaded={t("notLoaded")}>
      {(data, freshness) => (
        <>
          <PageHeader
            back={{ href: "/connections", label: t("title") }}
            title={data.name}
            facts={t(`statesHint.${data.state}`)}
            freshness={freshness}
          >
            <HeaderActions connection={data} onTested={setTrial} />
          </PageHeader>
          <div className="grid items-start gap-4 px-4 pb-8 md:px-8 xl:grid-cols-[minmax(0,1fr)_404px]">
            <FactsPanel connection={data} />
            <KeysPanel connection={data} trial={trial} />
          </div>
        </>
      )}
    </QueryPage>
  );
}
