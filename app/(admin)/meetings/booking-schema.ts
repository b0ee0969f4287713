import type { z } from "zod";
import type { meetings } from "#lib/contract/meetings.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import { startOf, startProblem } from "./booking-start.ts";
import { type BookingValues, bookingFields, type NewBooking } from "./booking-values.ts";

type Update = InputOf<typeof meetings.update>;

/** Fields → a new booking. An instant one has no start: it begins when the upstream gets it. */
export function newBookingSchema({ isInstant }: { isInstant: boolean }) {
  return bookingFields.transform((values, context): NewBooking => {
    const startsAt = isInstant ? undefined : readStart(values, context);
    const attendees = values.attendees.flatMap(({ added }) => added ?? []);
    return { ...plainMembers(values), ...(startsAt && { startsAt }), attendees };
  });
}

/** Fields → what of a meeting changes, and nothing else. `before` are the fields as they were filled. */
export function changeSchema(id: string, before: BookingValues) {
  return bookingFields.transform((values, context): Update => {
    readStart(values, context);
    return { id, ...changesOf(before, values) };
  });
}

/** The members of a booking that differ. People are told as who comes and who goes. */
export function changesOf(before: BookingValues, after: BookingValues): Omit<Update, "id"> {
  const [old, wanted] = [scheduled(before), scheduled(after)];
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

function scheduled(values: BookingValues) {
  return { ...plainMembers(values), startsAt: startOf(values).at ?? undefined };
}

/** The members that a booking takes as they are in the fields. */
function plainMembers(values: BookingValues) {
  const { subject, timeZone, media, guestPassword, whoMayJoin, waitingRoom, guestsMayStart } = values;
  const { notifyByMail, notifyByMessage, notifyByCalendar } = values;
  return {
    subject: subject.trim(),
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

function readStart(values: BookingValues, context: z.RefinementCtx<BookingValues>): string | undefined {
  const start = startOf(values);
  const problem = start.at === null ? start.problem : startProblem(start.at, Date.now());
  if (start.at !== null && !problem) return start.at;
  const path = [start.at === null ? start.field : "time"];
  context.addIssue({ code: "custom", path, message: problem ?? "invalid" });
  return undefined;
}
