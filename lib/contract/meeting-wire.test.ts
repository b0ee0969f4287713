import { describe, expect, it } from "vitest";
import {
  fromInstant,
  meetingWire,
  passwordOf,
  toInstant,
  toMeeting,
  toMeetingSettings,
} from "./meeting-wire.ts";

const wire = meetingWire.parse({
  conferenceID: "982640713",
  subject: "Quarter review",
  size: 2,
  timeZoneID: "56",
  startTime: "2026-09-14 06:30",
  endTime: "2026-09-14 07:30",
  mediaTypes: "Data,Voice,HDVideo",
  conferenceState: "Schedule",
  scheduserName: "Lin",
  deptName: "",
  conferenceType: 0,
  webinar: false,
  passwordEntry: [
    { conferenceRole: "chair", password: "805131" },
    { conferenceRole: "general", password: "440217" },
  ],
  confConfigInfo: {
    isGuestFreePwd: false,
    callInRestriction: 2,
    enableWaitingRoom: true,
    isSendNotify: true,
  },
});

describe("a booking's times", () => {
  it("are UTC in both directions", () => {
    expect(toInstant("2026-09-14 06:30")).toBe("2026-09-14T06:30:00.000Z");
    expect(fromInstant("2026-09-14T08:30:59+02:00")).toBe("2026-09-14 06:30");
  });
});

describe("a meeting", () => {
  it("is told in our words, without passwords and links", () => {
    const meeting = toMeeting(wire);
    expect(meeting).toEqual({
      id: "982640713",
      dialId: "982640713",
      subject: "Quarter review",
      startsAt: "2026-09-14T06:30:00.000Z",
      endsAt: "2026-09-14T07:30:00.000Z",
      durationMinutes: 60,
      timeZone: "Asia/Shanghai",
      media: "video",
      state: "scheduled",
      kind: "single",
      organiser: { name: "Lin", department: null },
      people: 2,
      canHost: true,
    });
    expect(JSON.stringify(meeting)).not.toMatch(/805131|440217/);
  });

  it.each([
    ["Schedule", "scheduled"],
    ["Creating", "running"],
    ["Created", "running"],
    ["Destroyed", "ended"],
    ["Paused", "unknown"],
    [null, "unknown"],
  ])("in state %o is %s", (conferenceState, state) => {
    expect(toMeeting({ ...wire, conferenceState }).state).toBe(state);
  });

  it("in a room of fixed number is dialled by that number", () => {
    const held = { ...wire, vmrFlag: 1, vmrConferenceID: "912345678" };
    expect(toMeeting(held)).toMatchObject({ id: "982640713", dialId: "912345678" });
    expect(toMeeting({ ...held, vmrFlag: 0 }).dialId).toBe("982640713");
    expect(toMeetingSettings(held).fixedRoom).toBe(true);
  });

  it("belongs to a series, is a webinar, or stands alone", () => {
    expect(toMeeting({ ...wire, conferenceType: 2 }).kind).toBe("recurring");
    expect(toMeeting({ ...wire, webinar: true }).kind).toBe("webinar");
  });

  it("is voice where no kind of video is listed", () => {
    expect(toMeeting({ ...wire, mediaTypes: "Voice,Data" }).media).toBe("voice");
    expect(toMeeting({ ...wire, mediaTypes: "Voice,Video" }).media).toBe("video");
  });

  it("can be hosted by who is its host or is shown the host's password, and by nobody else", () => {
    const guest = { ...wire, passwordEntry: [{ conferenceRole: "general", password: "440217" }] };
    expect(toMeeting(guest).canHost).toBe(false);
    expect(toMeeting({ ...guest, role: "general" }).canHost).toBe(false);
    expect(toMeeting({ ...guest, role: "chair" }).canHost).toBe(true);
  });
});

describe("settings", () => {
  it("are told in our words", () => {
    expect(toMeetingSettings(wire)).toMatchObject({
      guestPassword: "required",
      whoMayJoin: "enterprise",
      waitingRoom: true,
      guestsMayStart: false,
      notifyByMail: true,
      notifyByMessage: false,
    });
  });

  it("without a restriction, or with one nobody knows, let everyone in", () => {
    expect(toMeetingSettings({ ...wire, confConfigInfo: { callInRestriction: 1 } }).whoMayJoin).toBe(
      "everyone",
    );
    expect(toMeetingSettings({ ...wire, confConfigInfo: null }).whoMayJoin).toBe("everyone");
  });
});

describe("a password", () => {
  it("is read by role, and null where it is not shown or empty", () => {
    expect(passwordOf(wire, "host")).toBe("805131");
    expect(passwordOf(wire, "guest")).toBe("440217");
    expect(
      passwordOf({ ...wire, passwordEntry: [{ conferenceRole: "general", password: "" }] }, "guest"),
    ).toBeNull();
    expect(passwordOf({ ...wire, passwordEntry: null }, "host")).toBeNull();
  });
});
