"use client";

import { useTranslations } from "next-intl";
import { MeetingLine } from "#components/meetings/meeting-line.tsx";
import { PanelState } from "#components/operation/panel-state.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import type { UserDetail } from "#lib/contract/user-wire.ts";
import { users } from "#lib/contract/users.ts";

const few = 8;

/** What the user has booked or must attend and that has not ended, the next one first. */
export function MeetingsPanel({ user }: { user: UserDetail }) {
  const t = useTranslations("users");
  const query = useApiQuery(users.meetings, { userId: user.id, pageSize: few });
  return (
    <Panel title={t("meetings")}>
      <PanelState query={query} notLoaded={t("meetingsNotLoaded")}>
        {({ items, total }) => (
          <>
            {items.length === 0 && <p className="px-4 py-3 text-sm text-muted">{t("noMeetings")}</p>}
            <ul aria-label={t("meetings")} className="text-sm empty:hidden">
              {items.map((meeting) => (
                <MeetingLine key={meeting.id} meeting={meeting} />
              ))}
            </ul>
            {total > items.length && (
              <p className="px-4 pb-3 text-sm text-muted">
                {t("moreMeetings", { count: total - items.length })}
              </p>
            )}
          </>
        )}
      </PanelState>
    </Panel>
  );
}
