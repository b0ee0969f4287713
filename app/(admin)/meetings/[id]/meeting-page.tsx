"use client";

import { useTranslations } from "next-intl";
import { Freshness } from "#components/ui/freshness.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StaleStrip } from "#components/ui/stale-strip.tsx";
import { MeetingLoader } from "../meeting-loader.tsx";
import { AccessPanel } from "./access-panel.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { HeaderActions } from "./header-actions.tsx";
import { PeoplePanel } from "./people-panel.tsx";
import { WhenLine } from "./when-line.tsx";

/** Everything about one meeting that has not ended. */
export function MeetingPage({ id }: { id: string }) {
  const t = useTranslations("meetings");
  return (
    <MeetingLoader id={id}>
      {(meeting, { at, refresh, isRefreshing, isStale }) => (
        <>
          {isStale && <StaleStrip at={at} onRetry={refresh} />}
          <PageHeader
            back={{ href: "/meetings", label: t("title") }}
            title={meeting.subject || t("noSubject")}
            facts={<WhenLine meeting={meeting} />}
            freshness={<Freshness at={at} onRefresh={refresh} isRefreshing={isRefreshing} />}
          >
            <HeaderActions meeting={meeting} />
          </PageHeader>
          <div className="grid items-start gap-4 px-4 pb-8 md:px-8 xl:grid-cols-[minmax(0,1fr)_404px]">
            <div className="flex min-w-0 flex-col gap-4">
              <FactsPanel meeting={meeting} />
              <PeoplePanel meeting={meeting} />
            </div>
            <AccessPanel meeting={meeting} />
          </div>
        </>
      )}
    </MeetingLoader>
  );
}
