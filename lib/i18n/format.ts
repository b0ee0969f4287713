import type { createFormatter, createTranslator, DateTimeFormatOptions, Messages } from "next-intl";
import type { Locale } from "./locales.ts";
import { zoneCity, zoneOffset } from "./zone.ts";

type Formatter = ReturnType<typeof createFormatter>;
type Translator = ReturnType<typeof createTranslator<Messages, "format">>;

/** An instant: ISO-8601 text in UTC as operations answer it, epoch milliseconds, or a Date. */
export type Instant = string | number | Date;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * How instants, lengths and ids are written for one reader. The server makes it by `getFormat`, client components by
 * `useFormat`; both write the same text, since language and zone come from the same request.
 * `timeZone` is the reader's IANA zone; each function takes another one where it shows somebody else's time.
 * A text that is no instant throws `RangeError`.
 */
export function createFormat(
  formatter: Formatter,
  t: Translator,
  reader: { locale: Locale; timeZone: string },
) {
  const zoned = (timeZone = reader.timeZone) => ({
    /** One piece of a date; Chinese pieces carry their own measure word ("25日"). */
    part: (at: Date, options: DateTimeFormatOptions) => formatter.dateTime(at, { ...options, timeZone }),
  });

  const pieces = (at: Date, timeZone?: string) => {
    const { part } = zoned(timeZone);
    return {
      day: part(at, { day: "numeric" }),
      month: part(at, { month: "short" }),
      year: part(at, { year: "numeric" }),
    };
  };

  /** Days since 1970 of the calendar day an instant falls on in a zone, so that days can be subtracted. */
  function calendarDay(at: Date, timeZone?: string): number {
    const { part } = zoned(timeZone);
    // The number before the measure word. By the formatter, which keeps what it has made: making takes long.
    const number = (piece: "year" | "month" | "day") => Number.parseInt(part(at, { [piece]: "numeric" }), 10);
    return Date.UTC(number("year"), number("month") - 1, number("day")) / dayMs;
  }

  /** "14:32", always 24 hours. */
  function time(at: Instant, timeZone?: string): string {
    return zoned(timeZone).part(toDate(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  }

  /** "Today", "Yesterday", "Wed 25 Nov", or "25 Nov 2027" where the year is not that of `now`. */
  function day(at: Instant, now: Instant, timeZone?: string): string {
    const date = toDate(at);
    const today = toDate(now);
    const away = calendarDay(today, timeZone) - calendarDay(date, timeZone);
    if (away === 0) return t("today");
    if (away === 1) return t("yesterday");
    const piece = pieces(date, timeZone);
    if (piece.year !== pieces(today, timeZone).year) return t("dayOfYear", piece);
    return t("day", { ...piece, weekday: zoned(timeZone).part(date, { weekday: "short" }) });
  }

  return {
    time,
    day,

    /** "Today 14:32" in one text; lists that align the two write `day` and `time` apart. */
    dayAndTime: (at: Instant, now: Instant, timeZone?: string) =>
      t("dayAndTime", { day: day(at, now, timeZone), time: time(at, timeZone) }),

    /** "Tuesday 24 November 2026". */
    fullDay(at: Instant, timeZone?: string): string {
      const { part } = zoned(timeZone);
      const date = toDate(at);
      return t("fullDay", {
        ...pieces(date, timeZone),
        // A Chinese long month standing alone is spelt out ("十一月"), which no full date uses.
        month: part(date, { month: reader.locale === "zh-CN" ? "short" : "long" }),
        weekday: part(date, { weekday: "long" }),
      });
    },

    /** "14:00–14:45", with an en dash. */
    span: (start: Instant, end: Instant, timeZone?: string) =>
      t("span", { start: time(start, timeZone), end: time(end, timeZone) }),

    /** "Shanghai (UTC+8)": the zone's place and its distance from UTC at that instant. */
    zone(at: Instant, timeZone = reader.timeZone): string {
      const city = zoneCity(timeZone, reader.locale);
      const offset = zoneOffset(timeZone, toDate(at));
      return city === offset ? city : t("zone", { city, offset });
    },

    /** How far `at` is from `now`, in the largest whole unit: "12 s ago", "in 12 days". */
    distance(at: Instant, now: Instant): string {
      const ms = toDate(at).getTime() - toDate(now).getTime();
      const length = Math.abs(ms);
      const past = ms < 0;
      if (length < 1000) return t("now");
      if (length < minuteMs)
        return t(past ? "secondsAgo" : "inSeconds", { count: Math.floor(length / 1000) });
      if (length < hourMs)
        return t(past ? "minutesAgo" : "inMinutes", { count: Math.floor(length / minuteMs) });
      if (length < dayMs) return t(past ? "hoursAgo" : "inHours", { count: Math.floor(length / hourMs) });
      return t(past ? "daysAgo" : "inDays", { count: Math.floor(length / dayMs) });
    },

    /** "9 h 20 min", "45 min", "2 h" of a length in minutes. */
    length(totalMinutes: number): string {
      const hours = Math.floor(totalMinutes / 60);
      const minutes = totalMinutes % 60;
      if (hours === 0) return t("minutes", { minutes });
      return minutes === 0 ? t("hours", { hours }) : t("hoursAndMinutes", { hours, minutes });
    },

    /** "1,284". */
    number: (value: number) => formatter.number(value),

    /** A meeting id in groups of three, as people read it aloud: "982 640 713". */
    meetingId: (id: string) => id.replace(/\d{3}(?=\d)/g, "$& "),
  };
}

export type Format = ReturnType<typeof createFormat>;

function toDate(at: Instant): Date {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) throw new RangeError(`no instant: ${at}`);
  return date;
}
