import type { BookingValues } from "./booking-values.ts";
import { type ClockChange, meaningOf } from "./wall-time.ts";

type Asked = Pick<BookingValues, "date" | "time" | "timeZone" | "isSecond">;

/** Both instants of a time that clocks go through twice, and the change that makes it so. */
export type Twice = ClockChange & { first: string; second: string };

/** When a booking starts, or which field keeps that from being known and by which key of `errors.fields`. */
export type Start =
  | { at: string; twice?: Twice }
  | { at: null; field: "date" | "time"; problem: "required" | "clock_gap"; gap?: ClockChange };

/** The instant (ISO, UTC) that date, time and zone of a booking mean. */
export function startOf({ date, time, timeZone, isSecond }: Asked): Start {
  if (!date) return { at: null, field: "date", problem: "required" };
  if (!time) return { at: null, field: "time", problem: "required" };
  const meaning = meaningOf({ date, time, timeZone });
  if (meaning.kind === "never") return { at: null, field: "time", problem: "clock_gap", gap: meaning.change };
  if (meaning.kind === "once") return { at: meaning.at };
  const { first, second, change } = meaning;
  return { at: isSecond ? second : first, twice: { ...change, first, second } };
}

const minuteMs = 60_000;

/** Why the upstream would refuse an instant as a start (meeting_21_0014), by the field's key, or null. */
export function startProblem(at: string, now: number): "start_in_past" | "start_too_far" | null {
  const start = Date.parse(at);
  // The minute that has begun still counts as now.
  if (start + minuteMs <= now) return "start_in_past";
  return start > new Date(now).setUTCFullYear(new Date(now).getUTCFullYear() + 1) ? "start_too_far" : null;
}
