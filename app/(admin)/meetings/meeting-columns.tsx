"use client";

import { Repeat2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "#components/ui/column.ts";
import { Status } from "#components/ui/status.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Meeting } from "#lib/contract/meeting-wire.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { MeetingActions } from "./meeting-actions.tsx";

/** The list's columns. On a phone: subject and running state, then time and organiser. */
export function useMeetingColumns(): Column<Meeting>[] {
  const t = useTranslations("meetings");
  const format = useFormat();
  return useMemo(
    () => [
      { id: "subject", header: t("subject"), isName: true, cell: (meeting) => <Subject meeting={meeting} /> },
      {
        id: "start",
        header: t("starts"),
        isSortable: true,
        phone: "detail",
        cell: ({ startsAt, endsAt }) => (
          <>
            <Time
              at={startsAt}
              show="day"
              className="text-muted md:inline-block md:w-[94px] [:lang(zh)_&]:md:w-[116px]"
            />{" "}
            {format.span(startsAt, endsAt)}
          </>
        ),
      },
      {
        id: "organiser",
        header: t("organiser"),
        phone: "detail",
        cell: ({ organiser }) => (
          <>
            {organiser.name}
            {organiser.department && (
              <span className="text-muted max-md:hidden"> · {organiser.department}</span>
            )}
          </>
        ),
      },
      { id: "number", header: t("number"), cell: ({ dialId }) => format.meetingId(dialId) },
      { id: "people", header: t("people"), align: "end", cell: ({ people }) => format.number(people) },
      { id: "state", header: t("state"), phone: "state", cell: (meeting) => <State meeting={meeting} /> },
      {
        id: "actions",
        header: t("actions"),
        isHeaderHidden: true,
        align: "end",
        phone: "actions",
        cell: (meeting) => <MeetingActions meeting={meeting} />,
      },
    ],
    [t, format],
  );
}

function Subject({ meeting }: { meeting: Meeting }) {
  const t = useTranslations("meetings");
  return (
    <span className="flex items-center gap-1.5">
      <TextLink href={`/meetings/${meeting.id}`} className="truncate">
        {meeting.subject || t("noSubject")}
      </TextLink>
      {meeting.kind === "recurring" && (
        <Repeat2 size={14} className="shrink-0 text-muted" role="img" aria-label={t("kinds.recurring")} />
      )}
      {meeting.kind === "webinar" && (
        <span className="shrink-0 rounded-lg bg-default px-1.5 text-xs leading-5">{t("kinds.webinar")}</span>
      )}
    </span>
  );
}

/** A phone has room for what deviates only. */
function State({ meeting: { state } }: { meeting: Meeting }) {
  const t = useTranslations("meetings");
  const isRunning = state === "running";
  return (
    <Status shape={isRunning ? "running" : undefined} className={isRunning ? "" : "max-md:hidden"}>
      {t(`states.${state}`)}
    </Status>
  );
}
