import { z } from "zod";
import { attendee, attendeeToWire, attendeeWire, toAttendee } from "./attendees.ts";
import {
  fromInstant,
  meetingWire,
  passwordOf,
  toMeeting,
  toMeetingSettings,
  whoMayJoin,
  wireRestriction,
} from "./meeting-wire.ts";
import { command, query, resource } from "./operation.ts";
import { nothing, pageInput, pageOf, toOffset } from "./page.ts";
import { seeded } from "./seeded.ts";
import { numberOfZone, timeZone } from "./time-zones.ts";

const meetingId = z.string().regex(/^\d{9,12}$/);

/** What can be chosen when a meeting is booked. Nothing here changes when it is left out of a change. */
const booking = z.object({
  subject: z.string().trim().min(1).max(128),
  /** Absent: the meeting starts at once. */
  startsAt: z.iso.datetime().optional(),
  durationMinutes: z.number().int().min(15).max(1440),
  /** Only of the notices: the start itself is an instant. */
  timeZone,
  media: z.enum(["video", "voice"]),
  guestPassword: z.enum(["required", "none"]),
  whoMayJoin: z.enum(whoMayJoin),
  waitingRoom: z.boolean(),
  guestsMayStart: z.boolean(),
  notifyByMail: z.boolean(),
  notifyByMessage: z.boolean(),
  notifyByCalendar: z.boolean(),
});
export type Booking = z.output<typeof booking>;

/** The members of `confConfigInfo` that a booking decides; undefined ones stay out of the body. */
export function settingsToWire(input: Partial<Booking>) {
  return {
    isSendNotify: input.notifyByMail,
    isSendSms: input.notifyByMessage,
    isSendCalendar: input.notifyByCalendar,
    isGuestFreePwd: input.guestPassword && input.guestPassword === "none",
    callInRestriction: input.whoMayJoin && wireRestriction[input.whoMayJoin],
    allowGuestStartConf: input.guestsMayStart,
    enableWaitingRoom: input.waitingRoom,
  };
}

/** The other members of the body that a booking decides (meeting_21_0014). */
export function bookingToWire(input: Partial<Booking>) {
  return {
    subject: input.subject,
    startTime: input.startsAt && fromInstant(input.startsAt),
    length: input.durationMinutes,
    mediaTypes: input.media && { video: "HDVideo", voice: "Voice" }[input.media],
    timeZoneID: input.timeZone && numberOfZone(input.timeZone),
  };
}

const detailWire = z.object({
  conferenceData: meetingWire,
  data: z.object({ data: z.array(attendeeWire).nullish(), count: z.number().nullish() }).nullish(),
});

const detailInput = z.object({
  id: meetingId,
  attendeesFrom: z.number().int().min(0).max(100_000).default(0),
  attendeesLimit: z.number().int().min(1).max(500).default(100),
});
const detailToWire = (input: z.output<typeof detailInput>) => ({
  conferenceID: input.id,
  offset: input.attendeesFrom,
  limit: input.attendeesLimit,
});

export const ranges = ["day", "week", "month", "all"] as const;
const wireRange = { day: "ADAY", week: "AWEEK", month: "AMONTH", all: "ALL" } as const;

const exampleBooking = {
  subject: "Calibration weekly",
  durationMinutes: 45,
  timeZone: "Asia/Shanghai",
  media: "video",
  guestPassword: "required",
  whoMayJoin: "everyone",
  waitingRoom: true,
  guestsMayStart: false,
  notifyByMail: true,
  notifyByMessage: false,
  notifyByCalendar: false,
} as const;

export const meetings = resource("meetings", {
  /** Meetings that have not ended: a user's own and those he is invited to, an administrator's whole enterprise. */
  search: query({
    permission: "meetings.read",
    as: ["user", "enterprise"],
    upstream: "GET /v1/mmc/management/conferences",
    input: pageInput.extend({
      text: z.string().max(128).optional(),
      range: z.enum(ranges).default("all"),
      sort: z.enum(["ascending", "descending"]).default("ascending"),
    }),
    wire: (input) => ({
      ...toOffset(input),
      // Users' calls ignore it: they always see just their own.
      queryAll: true,
      searchKey: input.text || undefined,
      queryConfMode: wireRange[input.range],
      sortType: input.sort === "ascending" ? "ASC_StartTIME" : "DSC_StartTIME",
    }),
    output: pageOf(meetingWire.transform(toMeeting)),
    example: { page: 1, pageSize: 25 },
  }),
  get: query({
    permission: "meetings.read",
    as: ["user", "enterprise"],
    upstream: "GET /v1/mmc/management/conferences/confDetail",
    input: detailInput,
    wire: detailToWire,
    output: detailWire.transform((wire) => ({
      ...toMeeting(wire.conferenceData),
      ...toMeetingSettings(wire.conferenceData),
      attendees: (wire.data?.data ?? []).map(toAttendee),
      attendeeCount: wire.data?.count ?? 0,
    })),
    example: { id: seeded.meetingId },
  }),
  create: command({
    permission: "meetings.write",
    as: ["user", "enterprise"],
    upstream: "POST /v1/mmc/management/conferences",
    input: booking.extend({ attendees: z.array(attendee).max(500).default([]) }),
    wire: (input) => ({
      ...bookingToWire(input),
      attendees: input.attendees.map(attendeeToWire),
      confConfigInfo: settingsToWire(input),
    }),
    // One element for an ordinary meeting.
    output: z.tuple([meetingWire.transform(toMeeting)], z.unknown()).transform(([meeting]) => meeting),
    example: { ...exampleBooking, attendees: [{ name: "Ewa Nowak", email: "ewa@example.com" }] },
  }),
  /** Changes only what is given; the upstream replaces the whole booking, so the rest is read and sent again. */
  update: command({
    permission: "meetings.write",
    as: ["user", "enterprise"],
    input: booking.partial().extend({
      id: meetingId,
      addAttendees: z.array(attendee).max(500).optional(),
      removeAttendees: z.array(z.string().min(1).max(2_000)).max(500).optional(),
    }),
    output: meetingWire.transform(toMeeting),
    example: { id: seeded.meetingId, subject: "Calibration weekly, moved" },
  }),
  /** `endRunning` also ends a meeting that has begun; without it the upstream refuses one. */
  cancel: command({
    permission: "meetings.write",
    as: ["user", "enterprise"],
    input: z.object({ id: meetingId, endRunning: z.boolean().default(false) }),
    output: z.null(),
    example: { id: seeded.meetingId },
  }),
  /** The address of the meeting's join page, for guests or, for who may host it, for the host. */
  link: command({
    permission: "meetings.write",
    as: ["user", "enterprise"],
    input: z.object({ id: meetingId, role: z.enum(["guest", "host"]) }),
    output: z.object({ url: z.url() }),
    example: { id: seeded.meetingId, role: "guest" },
  }),
  /** The passwords and the browser's join address, each only where the upstream shows it to the caller. */
  reveal: command({
    permission: "meetings.read",
    as: ["user", "enterprise"],
    upstream: "GET /v1/mmc/management/conferences/confDetail",
    input: z.object({ id: meetingId }),
    wire: ({ id }) => detailToWire({ id, attendeesFrom: 0, attendeesLimit: 1 }),
    output: detailWire.transform(({ conferenceData }) => ({
      guestPassword: passwordOf(conferenceData, "guest"),
      hostPassword: passwordOf(conferenceData, "host"),
      webLink: conferenceData.guestJoinUri || null,
    })),
    example: { id: seeded.meetingId },
  }),

  /** The booking just as the upstream tells it, with every member a replacement must send again. */
  readWire: query({
    internal: true,
    permission: "meetings.read",
    as: ["user", "enterprise"],
    upstream: "GET /v1/mmc/management/conferences/confDetail",
    input: detailInput,
    wire: detailToWire,
    output: z.object({
      conferenceData: z.looseObject(meetingWire.shape),
      data: z.object({ data: z.array(attendeeWire).nullish(), count: z.number().nullish() }).nullish(),
    }),
    example: { id: seeded.meetingId },
  }),
  replace: command({
    internal: true,
    permission: "meetings.write",
    as: ["user", "enterprise"],
    upstream: "PUT /v1/mmc/management/conferences{?conferenceID}",
    input: z.object({ id: meetingId, booking: z.record(z.string(), z.unknown()) }),
    wire: (input) => ({ conferenceID: input.id }),
    body: (input) => input.booking,
    output: z.tuple([meetingWire], z.unknown()).transform(([meeting]) => meeting),
    example: { id: seeded.meetingId, booking: { mediaTypes: "HDVideo" } },
  }),
  remove: command({
    internal: true,
    permission: "meetings.write",
    as: ["user", "enterprise"],
    upstream: "DELETE /v1/mmc/management/conferences{?conferenceID,type}",
    input: z.object({ id: meetingId, endRunning: z.boolean() }),
    wire: (input) => ({ conferenceID: input.id, type: input.endRunning ? 1 : undefined }),
    output: nothing,
    example: { id: seeded.meetingId, endRunning: false },
  }),
});
