"use client";

import type { Instant } from "#lib/i18n/format.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";

type Props = {
  at: Instant;
  show: "time" | "day" | "dayAndTime" | "fullDay" | "distance";
  /** Somebody else's zone; the reader's own when absent. */
  timeZone?: string;
  className?: string;
};

/** An instant in the reader's words and zone, with the machine's spelling beside it. Follows the clock. */
export function Time({ at, show, timeZone, className }: Props) {
  const format = useFormat();
  const now = useClock(show === "distance" ? 1000 : 60_000);
  const text = {
    time: () => format.time(at, timeZone),
    day: () => format.day(at, now, timeZone),
    dayAndTime: () => format.dayAndTime(at, now, timeZone),
    fullDay: () => format.fullDay(at, timeZone),
    distance: () => format.distance(at, now),
  }[show]();
  return (
    <time dateTime={new Date(at).toISOString()} className={className}>
      {text}
    </time>
  );
}
