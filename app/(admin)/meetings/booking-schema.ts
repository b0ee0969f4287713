import type { z } from "zod";
import type { meetings } from "#lib/contract/meetings.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import { startOf, startProblem } from "./booking-start.ts";
import { type BookingValues, bookingFields, type NewBooking } from "./booking-values.ts";

type Update = InputOf<typeof meetings.update>;

/** Fields → a new booking. An instant one has no start: it begins when the upstream gets it. */
export function newBookingSchema({ isInstant }: { isInstant: boolean }) {
  const fields = isInstant ? bookingFields : bookingFields.superRefine(refuseStart);
  return fields.transform((values): NewBooking => {
    const { startsAt, ...rest } = members(values);
    const attendees = values.attendees.flatMap(({ added }) => added ?? []);
    return { ...rest, ...(!isInstant && { startsAt }), attendees };
  });
}

/** Fields → what of a meeting changes, and nothing else. `before` are the fields as they were filled. */
export function changeSchema(id: string, before: BookingValues) {
  return bookingFields
    .superRefine(refuseStart)
    .transform((values): Update => ({ id, ...changesOf(before, values) }));
}

/** The members of a booking that differ. People are told as who comes and who goes. */
export function changesOf(before: BookingValues, after: BookingValues): Omit<Update, "id"> {
  const [old, wanted] = [members(before), members(after)];
  const changed = Object.entries(wanted).filter(([name, value]) => value !== old[name as keyof typeof old]);
  const staying = new Set(after.attendees.map(({ key }) => key));
  const removeAttendees = before.attendees.map(({ key }) => key).filter((key) => !staying.has(key));
  const addAttendees = after.attendees.flatMap(({ added }) => added ?? []);
  return {
    ...Object.fromEntries(changed),
    ...(addAttendees.length > 0 && { addAttendees }),
    ...(removeAttendees.length > 0 && { removeAttendees }),
  };
}

/** The booking's members that fields hold, people apart. */
function members(values: BookingValues) {
  const { subject, timeZone, media, guestPassword, whoMayJoin, waitingRoom, guestsMayStart } = values;
  const { notifyByMail, notifyByMessage, notifyByCalendar } = values;
  return {
    subject: subject.trim(),
    startsAt: startOf(values).at ?? undefined,
    durationMinutes: Number(values.duration),
    timeZone,
    media,
    guestPassword,
    whoMayJoin,
    waitingRoom,
    guestsMayStart,
    notifyByMail,
    notifyByMessage,
    notifyByCalendar,
  };
}

function refuseStart(values: BookingValues, context: z.RefinementCtx<BookingValues>): void {
  const start = startOf(values);
  const problem = start.at === null ? start.problem : startProblem(start.at, Date.now());
  const path = [start.at === null ? start.field : "time"];
  if (problem) context.addIssue({ code: "custom", path, message: problem });
}
