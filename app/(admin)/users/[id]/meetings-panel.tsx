"use client";

import { useTranslations } from "next-intl";
import { Panel } from "#components/ui/panel.tsx";
import { Status } from "#components/ui/status.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { Time } from "#components/ui/time.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import type { Meeting } from "#lib/contract/meeting-wire.ts";
import type { UserDetail } from "#lib/contract/user-wire.ts";
import { users } from "#lib/contract/users.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { PanelState } from "./panel-state.tsx";

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
                <Row key={meeting.id} meeting={meeting} />
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

function Row({ meeting: { id, subject, startsAt, endsAt, state } }: { meeting: Meeting }) {
  const t = useTranslations("users");
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-t border-separator px-4 py-2.5 first:border-t-0">
      <span className="num w-44 shrink-0 text-muted max-sm:w-full">
        <Time at={startsAt} show="day" /> {format.span(startsAt, endsAt)}
      </span>
      <TextLink href={`/meetings/${id}`} className="min-w-0 flex-1 truncate">
        {subject || t("noSubject")}
      </TextLink>
      {state === "running" && <Status shape="running">{t("running")}</Status>}
    </li>
  );
}
