"use client";

import { useTranslations } from "next-intl";
import { Status } from "#components/ui/status.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Meeting } from "#lib/contract/meeting-wire.ts";
import { useFormat } from "#lib/i18n/use-format.ts";

type Props = {
  meeting: Meeting;
  /** Where it is not plain whose meetings these are. */
  showsOrganiser?: boolean;
};

/** A meeting in a panel's list: when, what, and whether it runs. */
export function MeetingLine({ meeting, showsOrganiser = false }: Props) {
  const t = useTranslations("meeting-line");
  const format = useFormat();
  const { id, subject, startsAt, endsAt, organiser, state } = meeting;
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-t border-separator px-4 py-2.5 first:border-t-0">
      <span className="num w-44 shrink-0 text-muted max-sm:w-full">
        <Time at={startsAt} show="day" /> {format.span(startsAt, endsAt)}
      </span>
      <TextLink href={`/meetings/${id}`} className="min-w-0 flex-1 truncate">
        {subject || t("noSubject")}
      </TextLink>
      {showsOrganiser && <span className="text-muted max-sm:hidden">{organiser.name}</span>}
      {state === "running" && <Status shape="running">{t("running")}</Status>}
    </li>
  );
}
