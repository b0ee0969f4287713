import { describe, expect, it } from "vitest";
import { attendeeKey, attendeeWire } from "./attendees.ts";
import { meetingWire } from "./meeting-wire.ts";
import { meetings } from "./meetings.ts";
import { type BookingChanges, rebook } from "./rebooking.ts";

/** Every member of a booking that the detail answers, none at its default. */
const settings = {
  isSendNotify: false,
  isSendSms: true,
  isSendCalendar: false,
  isAutoMute: false,
  isHardTerminalAutoMute: false,
  isGuestFreePwd: false,
  callInRestriction: 3,
  allowGuestStartConf: false,
  guestPwd: "440217",
  vmrIDType: 1,
  prolongLength: 15,
  enableWaitingRoom: true,
  isHostCameraOn: false,
  isGuestCameraOn: false,
};
const answer = {
  conferenceID: "982640713",
  subject: "Quarter review",
  startTime: "2026-09-14 06:30",
  endTime: "2026-09-14 07:20",
  timeZoneID: "27",
  mediaTypes: "Data,Voice,HDVideo",
  language: "en-US",
  isAutoRecord: 1,
  encryptMode: 2,
  groupuri: "group-1",
  recordType: 3,
  liveAddress: "rtmp://live.example.com/a",
  auxAddress: "rtmp://live.example.com/b",
  recordAuxStream: 1,
  recordAuthType: 2,
  vmrFlag: 1,
  vmrID: "room-1",
  concurrentParticipants: 40,
  supportSimultaneousInterpretation: true,
  confConfigInfo: settings,
};
const scheduler = { userUUID: "u-lin", name: "Lin", role: 1, participantID: "+99111200001" };
const mei = {
  participantID: "+99111200002",
  name: "Mei",
  role: 1,
  state: "MEETTING",
  subscriberID: "+99111200002",
  address: "",
  attendeeType: "normal",
  accountId: "mei.chen",
  appId: "b1c0ffee",
  phone2: "+861380000001",
  phone3: "+861380000002",
  email: "mei@example.com",
  sms: "+8613900000001",
  deptName: "Design",
  userUUID: "u-mei",
  isAutoInvite: 1,
  isNotOverlayPidName: false,
};

const readWire = (over: object = {}, shown: object = {}) =>
  meetings.readWire.output.parse({
    conferenceData: { ...answer, userUUID: "u-lin", scheduserName: "Lin", ...over, ...shown },
    data: { data: [scheduler, mei], count: 2 },
  });

function rebooked(changes: BookingChanges, over: object = {}) {
  const { conferenceData, data } = readWire(over);
  return rebook(conferenceData, data?.data ?? [], changes);
}

describe("a change of the subject alone", () => {
  const body = rebooked({ subject: "Quarter review, moved" });

  it("sends every other member as it was read", () => {
    const { conferenceID, endTime, ...kept } = answer;
    expect(body).toEqual({
      ...kept,
      subject: "Quarter review, moved",
      length: 50,
      mediaTypes: "HDVideo",
      attendees: [
        {
          phone: "+99111200002",
          name: "Mei",
          role: 1,
          type: "normal",
          accountId: "mei.chen",
          appId: "b1c0ffee",
          phone2: "+861380000001",
          phone3: "+861380000002",
          email: "mei@example.com",
          sms: "+8613900000001",
          deptName: "Design",
          userUUID: "u-mei",
          isAutoInvite: 1,
        },
      ],
    });
  });

  it("keeps settings that no version of the portal knows", () => {
    const confConfigInfo = { ...settings, isWatermarkOn: true };
    expect(rebooked({ subject: "x" }, { confConfigInfo }).confConfigInfo).toEqual(confConfigInfo);
  });

  it("keeps a voice meeting a voice meeting", () => {
    expect(rebooked({ subject: "x" }, { mediaTypes: "Data,Voice" }).mediaTypes).toBe("Voice");
  });

  it("keeps zeros, falses and who enters muted", () => {
    const partAttendeeInfo = [{ phone: "+99111200002", name: "Mei", isMute: 1 }];
    const plain = { concurrentParticipants: 0, supportSimultaneousInterpretation: false, partAttendeeInfo };
    expect(rebooked({ subject: "x" }, plain)).toMatchObject({
      concurrentParticipants: 0,
      supportSimultaneousInterpretation: false,
      attendees: [{ name: "Mei", isMute: 1 }],
    });
  });
});

describe("each change", () => {
  it.each<[BookingChanges, object]>([
    [{ startsAt: "2026-09-15T08:00:00Z" }, { startTime: "2026-09-15 08:00", length: 50 }],
    [{ durationMinutes: 90 }, { startTime: "2026-09-14 06:30", length: 90 }],
    [{ timeZone: "Asia/Shanghai" }, { timeZoneID: "56", startTime: "2026-09-14 06:30" }],
    [{ media: "voice" }, { mediaTypes: "Voice" }],
    [{ whoMayJoin: "everyone" }, { confConfigInfo: { ...settings, callInRestriction: 0 } }],
    [{ waitingRoom: false }, { confConfigInfo: { ...settings, enableWaitingRoom: false } }],
    [{ guestsMayStart: true }, { confConfigInfo: { ...settings, allowGuestStartConf: true } }],
    [{ notifyByMail: true }, { confConfigInfo: { ...settings, isSendNotify: true } }],
    [{ guestPassword: "required" }, { confConfigInfo: settings }],
  ])("%o changes just that", (changes, expected) => {
    expect(rebooked(changes)).toEqual({ ...rebooked({}), ...expected });
  });

  it("to no guest password sends none", () => {
    const { guestPwd, ...others } = settings;
    const expected = { ...others, isGuestFreePwd: true };
    expect(rebooked({ guestPassword: "none" }).confConfigInfo).toEqual(expected);
  });
});

describe("attendees", () => {
  const names = (body: Record<string, unknown>) =>
    attendeeWire
      .array()
      .parse(body.attendees)
      .map(({ name }) => name);
  const ewa = { name: "Ewa", email: "ewa@example.com", kind: "guest" as const };

  it("leave out the scheduler, whom the upstream adds itself", () => {
    expect(names(rebooked({}))).toEqual(["Mei"]);
  });

  it("without a user id are never taken for a scheduler who has none either", () => {
    const current = meetingWire.parse({ ...answer, userUUID: "" });
    const people = attendeeWire.array().parse([{ name: "Ewa", email: "ewa@example.com", userUUID: "" }]);
    expect(names(rebook({ ...current }, people, {}))).toEqual(["Ewa"]);
  });

  it("are added and removed beside those who stay", () => {
    expect(names(rebooked({ addAttendees: [ewa] }))).toEqual(["Mei", "Ewa"]);
    const removeAttendees = [attendeeKey(attendeeWire.parse(mei))];
    expect(names(rebooked({ addAttendees: [ewa], removeAttendees }))).toEqual(["Ewa"]);
    expect(names(rebooked({ removeAttendees: ["somebody else"] }))).toEqual(["Mei"]);
  });
});
