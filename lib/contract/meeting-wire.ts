import { z } from "zod";
import { zoneOfNumber } from "./time-zones.ts";

/** The upstream writes booking times as `yyyy-MM-dd HH:mm` in UTC (meeting_21_0014). */
export function toInstant(wire: string): string {
  return `${wire.replace(" ", "T")}:00.000Z`;
}

/** An ISO instant as the upstream's UTC text; seconds are dropped, it knows none. */
export function fromInstant(instant: string): string {
  return new Date(instant).toISOString().slice(0, 16).replace("T", " ");
}

const states = {
  Schedule: "scheduled",
  Creating: "running",
  Created: "running",
  Destroyed: "ended",
} as const;
export type MeetingState = (typeof states)[keyof typeof states] | "unknown";

const entryRestrictions = { 0: "everyone", 2: "enterprise", 3: "invited" } as const;
export const whoMayJoin = ["everyone", "enterprise", "invited"] as const;
export const wireRestriction = { everyone: 0, enterprise: 2, invited: 3 } as const;

/** Loose: what the portal does not know must survive the full replacement of a change. */
const config = z
  .looseObject({
    isSendNotify: z.boolean().nullish(),
    isSendSms: z.boolean().nullish(),
    isSendCalendar: z.boolean().nullish(),
    isGuestFreePwd: z.boolean().nullish(),
    callInRestriction: z.number().nullish(),
    allowGuestStartConf: z.boolean().nullish(),
    enableWaitingRoom: z.boolean().nullish(),
  })
  .nullish();

/** What every meeting answer has in common, as the upstream writes it. */
export const meetingWire = z.object({
  conferenceID: z.string(),
  vmrConferenceID: z.string().nullish(),
  vmrFlag: z.number().nullish(),
  subject: z.string().nullish(),
  size: z.number().nullish(),
  timeZoneID: z.string().nullish(),
  startTime: z.string(),
  endTime: z.string(),
  mediaTypes: z.string().nullish(),
  conferenceState: z.string().nullish(),
  scheduserName: z.string().nullish(),
  userUUID: z.string().nullish(),
  deptName: z.string().nullish(),
  conferenceType: z.number().nullish(),
  webinar: z.boolean().nullish(),
  role: z.string().nullish(),
  passwordEntry: z.array(z.object({ conferenceRole: z.string(), password: z.string().nullish() })).nullish(),
  chairJoinUri: z.string().nullish(),
  guestJoinUri: z.string().nullish(),
  confConfigInfo: config,
});
export type MeetingWire = z.output<typeof meetingWire>;

/** The password that lets one in as host or as guest, where the upstream shows it to the caller. */
export function passwordOf(wire: MeetingWire, role: "host" | "guest"): string | null {
  const wanted = role === "host" ? "chair" : "general";
  return wire.passwordEntry?.find((entry) => entry.conferenceRole === wanted)?.password || null;
}

/**
 * A meeting in our words. Passwords and join addresses stay out: they are fetched by operations of their own.
 * `dialId` is the number people type; a meeting in a room of fixed number has another `id` (the key of operations).
 */
export function toMeeting(wire: MeetingWire) {
  const startsAt = toInstant(wire.startTime);
  const endsAt = toInstant(wire.endTime);
  return {
    id: wire.conferenceID,
    dialId: (wire.vmrFlag === 1 && wire.vmrConferenceID) || wire.conferenceID,
    subject: wire.subject ?? "",
    startsAt,
    endsAt,
    durationMinutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
    timeZone: zoneOfNumber(wire.timeZoneID),
    media: wire.mediaTypes?.includes("Video") ? ("video" as const) : ("voice" as const),
    state: (states[wire.conferenceState as keyof typeof states] ?? "unknown") as MeetingState,
    kind: wire.webinar
      ? ("webinar" as const)
      : wire.conferenceType === 2
        ? ("recurring" as const)
        : ("single" as const),
    organiser: { name: wire.scheduserName ?? "", department: wire.deptName || null },
    people: wire.size ?? 0,
    /** Whether the caller is its host: the upstream shows the host's password to nobody else. */
    canHost: wire.role === "chair" || passwordOf(wire, "host") !== null,
  };
}
export type Meeting = ReturnType<typeof toMeeting>;

/** What a meeting's page shows beyond its row in the list. */
export function toMeetingSettings(wire: MeetingWire) {
  const settings = wire.confConfigInfo;
  return {
    guestPassword: settings?.isGuestFreePwd ? ("none" as const) : ("required" as const),
    whoMayJoin:
      entryRestrictions[settings?.callInRestriction as keyof typeof entryRestrictions] ??
      ("everyone" as const),
    guestsMayStart: settings?.allowGuestStartConf ?? false,
    waitingRoom: settings?.enableWaitingRoom ?? false,
    notifyByMail: settings?.isSendNotify ?? false,
    notifyByMessage: settings?.isSendSms ?? false,
    notifyByCalendar: settings?.isSendCalendar ?? false,
    fixedRoom: wire.vmrFlag === 1,
  };
}
