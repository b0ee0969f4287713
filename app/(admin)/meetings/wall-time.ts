import { Temporal } from "temporal-polyfill";

/** What a clock on a wall shows: `date` as yyyy-MM-dd, `time` as HH:mm, `timeZone` an IANA zone. */
export type WallTime = { date: string; time: string; timeZone: string };

/** A clock's change, as the clock on the wall tells it: from 02:00 to 03:00, or back from 03:00 to 02:00. */
export type ClockChange = { from: string; to: string };

/** Which instants (ISO, UTC) a wall time means: one, two where clocks go back, none where they go forward. */
export type Meaning =
  | { kind: "once"; at: string }
  | { kind: "twice"; first: string; second: string; change: ClockChange }
  | { kind: "never"; change: ClockChange };

/** The one place where wall time becomes an instant. Throws `RangeError` for a date, time or zone that is none. */
export function meaningOf({ date, time, timeZone }: WallTime): Meaning {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const first = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const second = wall.toZonedDateTime(timeZone, { disambiguation: "later" });
  if (first.equals(second)) return { kind: "once", at: toText(first) };
  const change = changeBetween(first, second);
  if (!first.toPlainDateTime().equals(wall)) return { kind: "never", change };
  return { kind: "twice", first: toText(first), second: toText(second), change };
}

/** The wall time of an ISO instant in a zone. */
export function wallTimeOf(at: string, timeZone: string): WallTime {
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return { date: wall.toPlainDate().toString(), time: wall.toString().slice(11, 16), timeZone };
}

/** The next half or full hour in a zone that is at least ten minutes away: what a new booking offers. */
export function nextSlot(now: number, timeZone: string): WallTime {
  const slot = Temporal.Instant.fromEpochMilliseconds(now)
    .add({ minutes: 10 })
    .toZonedDateTimeISO(timeZone)
    .round({ smallestUnit: "minute", roundingIncrement: 30, roundingMode: "ceil" });
  return wallTimeOf(toText(slot), timeZone);
}

/** The hour of a day, as a fraction of 24, at which an instant falls in a zone. */
export function dayFraction(at: string, timeZone: string): number {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  return (hour * 60 + minute) / (24 * 60);
}

/** Both readings of an unclear wall time lie around exactly one change of the clock. */
function changeBetween(first: Temporal.ZonedDateTime, second: Temporal.ZonedDateTime): ClockChange {
  const dayBefore = first.subtract({ hours: 24 });
  const after = dayBefore.getTimeZoneTransition("next") ?? second;
  const before = after
    .toPlainDateTime()
    .add({ nanoseconds: dayBefore.offsetNanoseconds - after.offsetNanoseconds });
  return { from: before.toString().slice(11, 16), to: after.toPlainTime().toString().slice(0, 5) };
}

function toText(at: Temporal.ZonedDateTime): string {
  return new Date(at.epochMilliseconds).toISOString();
}
