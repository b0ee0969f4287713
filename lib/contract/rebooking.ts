import { type Attendee, type AttendeeWire, attendeeKey, attendeeToWire } from "./attendees.ts";
import type { MeetingWire } from "./meeting-wire.ts";
import { type Booking, bookingToWire, settingsToWire } from "./meetings.ts";

export type BookingChanges = Partial<Booking> & { addAttendees?: Attendee[]; removeAttendees?: string[] };

/** Members of a booking that are sent back just as they were read. */
const kept = [
  "groupuri",
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

  return defined({
    ...Object.fromEntries(kept.map((name) => [name, current[name]])),
    subject: current.subject,
    startTime: current.startTime,
    length: (Date.parse(`${current.endTime}Z`) - Date.parse(`${current.startTime}Z`)) / 60_000,
    timeZoneID: current.timeZoneID,
    // The answer may list more than a booking may ask for, such as "Data".
    mediaTypes: current.mediaTypes?.includes("Video") ? "HDVideo" : "Voice",
    ...defined(bookingToWire(changes)),
    attendees: [...staying.map(sameAttendee), ...(changes.addAttendees ?? []).map(attendeeToWire)],
    confConfigInfo: defined({ ...current.confConfigInfo, ...defined(settingsToWire(changes)) }),
  });
}

/** An attendee as read, in the words of a booking. */
function sameAttendee(person: AttendeeWire): Record<string, unknown> {
  const { participantID, attendeeType, ...same } = person;
  const { state, address, subscriberID, isNotOverlayPidName, ...sendable } = same;
  return defined({ ...sendable, phone: participantID, type: attendeeType });
}

function defined(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}
