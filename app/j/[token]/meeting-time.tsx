"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { zoneOffset } from "#lib/i18n/zone.ts";

type Props = { startsAt: string; endsAt: string; organiserZone: string };

/** When it is, in the visitor's zone, and in the organiser's where clocks there show another time. */
export function MeetingTime({ startsAt, endsAt, organiserZone }: Props) {
  const t = useTranslations("join");
  const format = useFormat();
  const now = useClock(60_000);
  const zone = useTimeZone() ?? "UTC";
  const start = new Date(startsAt);
  const differs = zoneOffset(zone, start) !== zoneOffset(organiserZone, start);
  return (
    <div className="min-w-0">
      <p className="num text-lg font-semibold">
        <time dateTime={startsAt}>
          {format.day(startsAt, now)} {format.span(startsAt, endsAt)}
        </time>
      </p>
      <p className="text-sm text-muted">
        {t("when", { date: format.fullDay(startsAt), zone: format.zone(startsAt) })}
      </p>
      {differs && <p className="num text-sm text-muted">{elsewhere()}</p>}
    </div>
  );

  function elsewhere() {
    const span = format.span(startsAt, endsAt, organiserZone);
    const there = format.zone(startsAt, organiserZone);
    if (format.fullDay(startsAt, organiserZone) === format.fullDay(startsAt)) {
      return t("elsewhere", { span, zone: there });
    }
    return t("elsewhereOn", { day: format.day(startsAt, now, organiserZone), span, zone: there });
  }
}
