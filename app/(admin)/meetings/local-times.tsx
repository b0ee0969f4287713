"use client";

import { Moon } from "lucide-react";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { Panel } from "#components/ui/panel.tsx";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { zoneCity, zoneOffset } from "#lib/i18n/zone.ts";
import type { BookingValues } from "./booking-values.ts";
import { useStart } from "./use-start.ts";
import { dayFraction } from "./wall-time.ts";

const work = { from: 9, to: 18 };
const minuteMs = 60_000;

/** The meeting's time on the clocks of its own zone and of the reader's, with the hours people work as a strip. */
export function LocalTimes() {
  const t = useTranslations("meetings");
  const reader = useTimeZone() ?? "UTC";
  const { at, timeZone } = useStart();
  const minutes = Number(useWatch<BookingValues, "duration">({ name: "duration" }));
  const zones = timeZone === reader ? [timeZone] : [timeZone, reader];
  return (
    <Panel title={t("localTimes")} className="h-fit">
      {at === null ? (
        <p className="px-4 py-3 text-sm text-muted">{t("noStartYet")}</p>
      ) : (
        <ul className="px-4 py-1">
          {zones.map((zone) => (
            <ZoneRow key={zone} at={at} minutes={minutes} zone={zone} isReaders={zone === reader} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

type RowProps = { at: string; minutes: number; zone: string; isReaders: boolean };

function ZoneRow({ at, minutes, zone, isReaders }: RowProps) {
  const t = useTranslations("meetings");
  const format = useFormat();
  const locale = useLocale();
  const day = format.day(at, useClock(minuteMs), zone);
  const who = isReaders ? t("yourTime", { day }) : day;
  const start = dayFraction(at, zone);
  const length = minutes / (24 * 60);
  const isOutside = start < work.from / 24 || start + length > work.to / 24;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-t border-separator py-2.5 first:border-t-0">
      <span className="truncate">
        <span className="font-medium">{zoneCity(zone, locale)}</span>{" "}
        <span className="num text-xs text-muted">{zoneOffset(zone, new Date(at))}</span>
      </span>
      <span
        className={`num inline-flex items-center gap-1.5 text-sm font-medium ${isOutside ? "text-warning-soft-foreground" : ""}`}
      >
        {isOutside && <Moon size={13} aria-hidden />}
        {format.span(at, Date.parse(at) + minutes * minuteMs, zone)}
      </span>
      <span className="text-xs text-muted">{isOutside ? t("outsideWork", { who }) : who}</span>
      <Strip start={start} length={length} isOutside={isOutside} />
    </li>
  );
}

/** The day as a line, working hours grey, the meeting on it. Says nothing that the text beside it does not. */
function Strip({ start, length, isOutside }: { start: number; length: number; isOutside: boolean }) {
  const share = (value: number) => `${Math.min(1, value) * 100}%`;
  return (
    <span
      aria-hidden
      className="relative mt-0.5 h-1.5 w-36 overflow-hidden rounded-full bg-surface-tertiary max-sm:w-24"
    >
      <span
        className="absolute inset-y-0 bg-muted/40"
        style={{ left: share(work.from / 24), width: share((work.to - work.from) / 24) }}
      />
      <span
        className={`absolute inset-y-0 rounded-full ${isOutside ? "bg-warning" : "bg-accent"}`}
        style={{ left: share(start), width: share(Math.max(length, 1 / 48)) }}
      />
    </span>
  );
}
