import { z } from "zod";
import type { Invitee } from "#components/people/invitee.ts";
import { whoMayJoin } from "#lib/contract/meeting-wire.ts";
import type { meetings } from "#lib/contract/meetings.ts";
import type { InputOf, OutputOf } from "#lib/contract/operation.ts";
import { timeZone } from "#lib/contract/time-zones.ts";
import { meaningOf, nextSlot, wallTimeOf } from "./wall-time.ts";

export type MeetingDetail = OutputOf<typeof meetings.get>;
export type NewBooking = InputOf<typeof meetings.create>;

/** What the fields of a booking hold, whether it is new or changed. */
export const bookingFields = z.object({
  subject: z
    .string()
    .trim()
    .max(128)
    .refine((text) => text !== "", "required"),
  date: z.string(),
  time: z.string(),
  timeZone,
  /** Where clocks go back over this time: whether the second of both is meant. */
  isSecond: z.boolean(),
  /** Minutes, as the text that a list of choices keeps. */
  duration: z.string(),
  media: z.enum(["video", "voice"]),
  guestPassword: z.enum(["required", "none"]),
  whoMayJoin: z.enum(whoMayJoin),
  waitingRoom: z.boolean(),
  guestsMayStart: z.boolean(),
  attendees: z.array(z.custom<Invitee>()),
  notifyByMail: z.boolean(),
  notifyByMessage: z.boolean(),
  notifyByCalendar: z.boolean(),
});
export type BookingValues = z.output<typeof bookingFields>;

/** What a new booking starts from. `now` in epoch milliseconds. */
export function freshValues(now: number, zone: string, subject = ""): BookingValues {
  return {
    subject,
    ...nextSlot(now, zone),
    isSecond: false,
    duration: "60",
    media: "video",
    guestPassword: "required",
    whoMayJoin: "everyone",
    waitingRoom: true,
    guestsMayStart: false,
    attendees: [],
    notifyByMail: true,
    notifyByMessage: false,
    notifyByCalendar: true,
  };
}

/** A meeting as it is booked now. Its host is left out of the people: nobody can be uninvited from his own meeting. */
export function valuesOf(meeting: MeetingDetail): BookingValues {
  const wall = wallTimeOf(meeting.startsAt, meeting.timeZone);
  const meaning = meaningOf(wall);
  const { subject, media, guestPassword, waitingRoom, guestsMayStart } = meeting;
  const { notifyByMail, notifyByMessage, notifyByCalendar } = meeting;
  return {
    subject,
    ...wall,
    isSecond: meaning.kind === "twice" && meaning.second === meeting.startsAt,
    duration: String(meeting.durationMinutes),
    media,
    guestPassword,
    whoMayJoin: meeting.whoMayJoin,
    waitingRoom,
    guestsMayStart,
    attendees: meeting.attendees
      .filter(({ role }) => role === "guest")
      .map(({ key, name, kind }) => ({ key, name, kind })),
    notifyByMail,
    notifyByMessage,
    notifyByCalendar,
  };
}
