"use client";

import { useTranslations } from "next-intl";
import { Status } from "#components/ui/status.tsx";
import { useFormat } from "#lib/i18n/use-format.ts";
import type { MeetingDetail } from "../booking-values.ts";

/** State, day, time and zone in one line: the reader's, and the booking's own where its clock differs. */
export function WhenLine({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations("meetings");
  const format = useFormat();
  const { state, startsAt, endsAt, timeZone } = meeting;
  const span = format.span(startsAt, endsAt);
  const spanThere = format.span(startsAt, endsAt, timeZone);
  const [zone, zoneThere] = [format.zone(startsAt), format.zone(startsAt, timeZone)];
  const isRunning = state === "running";
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Status shape={isRunning ? "running" : undefined} className={isRunning ? "text-foreground" : ""}>
        {t(`states.${state}`)}
      </Status>
      <time dateTime={startsAt}>{t("when", { day: format.fullDay(startsAt), span, zone })}</time>
      {span !== spanThere && <span>{t("whenThere", { span: spanThere, zone: zoneThere })}</span>}
    </span>
  );
}
