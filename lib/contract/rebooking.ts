import { z } from "zod";
import { type Attendee, type AttendeeWire, attendeeKey, attendeeToWire } from "./attendees.ts";
import type { MeetingWire } from "./meeting-wire.ts";
import { type Booking, bookingToWire, settingsToWire } from "./meetings.ts";

export type BookingChanges = Partial<Booking> & { addAttendees?: Attendee[]; removeAttendees?: string[] };

/**
 * Members of a booking that are sent back just as they were read. Three of them the upstream takes but was never seen
 * to answer (groupuri, encryptMode, confResType): they survive a change only where a deployment does answer them.
 */
const kept = [
  "groupuri",
  "confResType",
  "isAutoRecord",
  "encryptMode",
  "language",
  "recordType",
  "liveAddress",
  "auxAddress",
  "recordAuxStream",
  "recordAuthType",
  "vmrFlag",
  "vmrID",
  "concurrentParticipants",
  "supportSimultaneousInterpretation",
] as const;

/**
 * The whole booking with some changes in it. A change replaces the booking upstream and what is left out falls back to
 * a default (meeting_21_0016), so everything read is sent again.
 *
 * `current` is the meeting as the detail answers it, `attendees` all of its pages. Answers the body of the replacement.
 */
export function rebook(
  current: MeetingWire & Record<string, unknown>,
  attendees: AttendeeWire[],
  changes: BookingChanges,
): Record<string, unknown> {
  const removed = new Set(changes.removeAttendees);
  const staying = attendees
    // The scheduler is added by the upstream itself, in a booking as in a change.
    .filter((person) => person.userUUID !== current.userUUID || !person.userUUID)
    .filter((person) => !removed.has(attendeeKey(person)));
  const muted = mutedAttendees(current);

  return defined({
    ...Object.fromEntries(kept.map((name) => [name, current[name]])),
    subject: current.subject,
    startTime: current.startTime,
    length: (Date.parse(`${current.endTime}Z`) - Date.parse(`${current.startTime}Z`)) / 60_000,
    timeZoneID: current.timeZoneID,
    // The answer may list more than a booking may ask for, such as "Data".
    mediaTypes: current.mediaTypes?.includes("Video") ? "HDVideo" : "Voice",
    ...defined(bookingToWire(changes)),
    attendees: [
      ...staying.map((person) => sameAttendee(person, muted)),
      ...(changes.addAttendees ?? []).map((person) => defined(attendeeToWire(person))),
    ],
    confConfigInfo: settings(current, changes),
  });
}

/** The settings, known and unknown. A meeting that asks guests for no password cannot name one. */
function settings(current: MeetingWire, changes: BookingChanges): Record<string, unknown> {
  const merged = defined({ ...current.confConfigInfo, ...defined(settingsToWire(changes)) });
  if (merged.isGuestFreePwd) delete merged.guestPwd;
  return merged;
}

/** An attendee as read, in the words of a booking: number and type have other names there. */
function sameAttendee(person: AttendeeWire, muted: ReadonlySet<string>): Record<string, unknown> {
  const { participantID, attendeeType, ...same } = person;
  const { state, address, subscriberID, isNotOverlayPidName, ...sendable } = same;
  const isMute = muted.has(numberAndName(participantID, person.name)) ? 1 : undefined;
  return defined({ ...sendable, phone: participantID, type: attendeeType, isMute });
}

const briefAttendees = z.array(
  z.object({ phone: z.string().nullish(), name: z.string().nullish(), isMute: z.number().nullish() }),
);

/** Who enters muted: told only by the short list beside the booking, which ends after 20 people and 20 terminals. */
function mutedAttendees(current: Record<string, unknown>): ReadonlySet<string> {
  const brief = briefAttendees.safeParse(current.partAttendeeInfo);
  const muted = (brief.data ?? []).filter(({ isMute }) => isMute === 1);
  return new Set(muted.map(({ phone, name }) => numberAndName(phone, name)));
}

function numberAndName(number: string | null | undefined, name: string | null | undefined): string {
  return `${number ?? ""}|${name ?? ""}`;
}

function defined(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}
