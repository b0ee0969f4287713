"use client";

import { useWatch } from "react-hook-form";
import { type Start, startOf } from "./booking-start.ts";
import type { BookingValues } from "./booking-values.ts";

/** When the booking in the form around it starts, as its fields stand now. */
export function useStart(): Start & { timeZone: string } {
  const [date, time, timeZone, isSecond] = useWatch<BookingValues, ["date", "time", "timeZone", "isSecond"]>({
    name: ["date", "time", "timeZone", "isSecond"],
  });
  return { ...startOf({ date, time, timeZone, isSecond }), timeZone };
}
