"use client";

import { useTranslations } from "next-intl";
import { MeetingLine } from "#components/meetings/meeting-line.tsx";
import { PanelState } from "#components/operation/panel-state.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { meetings } from "#lib/contract/meetings.ts";
import { nextMeetings } from "./next-meetings-input.ts";

/** What runs now and comes next, as far as the reader may see it. */
export function NextMeetings() {
  const t = useTranslations("home");
  const query = useApiQuery(meetings.search, nextMeetings, { refetchInterval: () => 60_000 });
  return (
    <Panel
      title={t("next")}
      aside={
        <ButtonLink href="/meetings/new" size="sm" variant="ghost">
          {t("schedule")}
        </ButtonLink>
      }
    >
      <PanelState query={query} notLoaded={t("notLoaded")}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="px-4 py-3 text-muted">{t("noMeetings")}</p>
          ) : (
            <ul>
              {items.map((meeting) => (
                <MeetingLine key={meeting.id} meeting={meeting} showsOrganiser />
              ))}
            </ul>
          )
        }
      </PanelState>
    </Panel>
  );
}
