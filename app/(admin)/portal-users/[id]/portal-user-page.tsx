"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { QueryPage } from "#components/shell/query-page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import type { MadeLink as Made } from "#lib/contract/portal-user.ts";
import { portalUsers } from "#lib/contract/portal-users.ts";
import { MadeLink } from "../made-link.tsx";
import { ChangePanel } from "./change-panel.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { HeaderActions } from "./header-actions.tsx";
import { SessionsPanel } from "./sessions-panel.tsx";

/** One person who may sign in to the portal: what is known, what can be changed, and where they are signed in. */
export function PortalUserPage({ id }: { id: string }) {
  const t = useTranslations("portal-users");
  const [link, setLink] = useState<Made | null>(null);
  const query = useApiQuery(portalUsers.get, { id });
  return (
    <QueryPage query={query} loading={t("loading")} notLoaded={t("notLoaded")}>
      {(data, freshness) => (
        <>
          <PageHeader
            back={{ href: "/portal-users", label: t("title") }}
            title={data.name}
            facts={t(`statesHint.${data.state}`)}
            freshness={freshness}
          >
            <HeaderActions person={data} onLink={setLink} />
          </PageHeader>
          {link && (
            <div className="px-4 pb-4 md:px-8">
              <MadeLink link={link} />
            </div>
          )}
          <div className="grid items-start gap-4 px-4 pb-8 md:px-8 xl:grid-cols-[minmax(0,1fr)_404px]">
            <div className="flex min-w-0 flex-col gap-4">
              <FactsPanel person={data} />
              <SessionsPanel person={data} />
            </div>
            {/* Anew when somebody else has changed what its fields began with. */}
            <ChangePanel
              key={[data.name, data.role, data.enterprise?.id, data.thirdPartyId].join(" ")}
              person={data}
            />
          </div>
        </>
      )}
    </QueryPage>
  );
}
