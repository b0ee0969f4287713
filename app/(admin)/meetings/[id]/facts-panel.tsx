"use client";

import { useFormatter, useTranslations } from "next-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Fact } from "#components/ui/fact.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { useFormat } from "#lib/i18n/use-format.ts";
import type { MeetingDetail } from "../booking-values.ts";

export function FactsPanel({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations("meetings");
  const format = useFormat();
  const formatter = useFormatter();
  const { organiser, notifyByMail, notifyByCalendar, notifyByMessage } = meeting;
  const notices = [
    notifyByMail && t("byMail"),
    notifyByCalendar && t("byCalendar"),
    notifyByMessage && t("byMessage"),
  ].filter((notice) => notice !== false);
  return (
    <Panel title={t("details")}>
      <dl className="px-4 py-1 text-sm">
        <Fact label={t("number")}>
          <span className="num -my-0.5 inline-flex items-center gap-1">
            {format.meetingId(meeting.dialId)}
            <CopyButton text={meeting.dialId} label={t("copyNumber")} />
          </span>
        </Fact>
        <Fact label={t("length")}>{format.length(meeting.durationMinutes)}</Fact>
        <Fact label={t("media")}>{t(`medias.${meeting.media}`)}</Fact>
        <Fact label={t("organiser")}>
          {organiser.name}
          {organiser.department && <span className="text-muted"> · {organiser.department}</span>}
        </Fact>
        {meeting.kind !== "single" && <Fact label={t("kind")}>{t(`kinds.${meeting.kind}`)}</Fact>}
        <Fact label={t("whoMayJoin")}>{t(`entries.${meeting.whoMayJoin}`)}</Fact>
        <Fact label={t("waitingRoom")}>{t(meeting.waitingRoom ? "on" : "off")}</Fact>
        <Fact label={t("guestsMayStart")}>{t(meeting.guestsMayStart ? "yes" : "no")}</Fact>
        <Fact label={t("notices")}>{notices.length > 0 ? formatter.list(notices) : t("noNotices")}</Fact>
      </dl>
    </Panel>
  );
}
