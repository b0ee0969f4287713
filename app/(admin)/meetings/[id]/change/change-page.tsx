"use client";

import { CalendarX } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { mayChange } from "../../may-change.ts";
import { MeetingLoader } from "../../meeting-loader.tsx";
import { ChangeForm } from "./change-form.tsx";

/** The form of a meeting that can be changed; of another, why it cannot. */
export function ChangePage({ id }: { id: string }) {
  const t = useTranslations("meetings");
  return (
    <MeetingLoader id={id}>
      {(meeting) => (
        <>
          <PageHeader
            back={{ href: `/meetings/${id}`, label: meeting.subject || t("noSubject") }}
            title={t("changeMeeting")}
          />
          {mayChange(meeting) ? (
            <ChangeForm meeting={meeting} />
          ) : (
            <Notice
              icon={CalendarX}
              title={t("unchangeable")}
              text={t(meeting.state === "running" ? "unchangeableRunning" : "unchangeableText")}
            >
              <ButtonLink size="sm" variant="outline" href={`/meetings/${id}`}>
                {t("toMeeting")}
              </ButtonLink>
            </Notice>
          )}
        </>
      )}
    </MeetingLoader>
  );
}
