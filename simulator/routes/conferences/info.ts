import type { Attendee, Conference } from "../../model/conference.ts";
import { type World, within } from "../../world.ts";
import { scheduledEnd, stateOf } from "./life.ts";
import { passwordsOf } from "./passwords.ts";
import { formatMinute } from "./time.ts";

const webSite = "https://c.meeting.huaweicloud.com/#/j";
const listedAtMost = 20;

/** A ConferenceInfo for a host or a guest. Chosen: as the host's password, the host's link is for hosts only. */
export function conferenceInfo(world: World, conference: Conference, host: boolean): Record<string, unknown> {
  const { conferenceID, booking, run, chairToken, guestToken } = conference;
  const scheduler = world.users.need(conference.schedulerId);
  const soft = booking.attendees.filter((it) => !isTerminal(it));
  const hard = booking.attendees.filter(isTerminal);
  return {
    conferenceID,
    subject: booking.subject,
    size: booking.attendees.length,
    timeZoneID: booking.timeZoneID,
    startTime: formatMinute(booking.startsAt),
    endTime: formatMinute(scheduledEnd(conference)),
    mediaTypes: booking.mediaTypes,
    conferenceState: stateOf(conference, world.clock.now()),
    language: booking.language,
    accessNumber: "+991117",
    passwordEntry: passwordEntry(world, conference, host),
    userUUID: scheduler.userId,
    scheduserName: scheduler.name,
    deptName: world.departments.get(within(scheduler.corpId, scheduler.deptCode))?.deptName ?? "",
    conferenceType: 0,
    confType: conference.immediate ? "IMMEDIATELY" : "FUTURE",
    isAutoMute: booking.settings.isAutoMute ? 1 : 0,
    isAutoRecord: booking.isAutoRecord,
    ...(host && { chairJoinUri: `${webSite}/${conferenceID}/${chairToken}` }),
    guestJoinUri: `${webSite}/${conferenceID}/${guestToken}`,
    recordType: booking.recordType,
    recordAuxStream: booking.recordAuxStream,
    recordAuthType: booking.recordAuthType,
    liveAddress: booking.liveAddress,
    auxAddress: booking.auxAddress,
    confConfigInfo: configInfo(world, conference),
    ...roomInfo(world, conference),
    ...(run && { confUUID: run.confUUID }),
    partAttendeeInfo: [...soft.slice(0, listedAtMost), ...hard.slice(0, listedAtMost)].map(partAttendee),
    terminlCount: hard.length,
    normalCount: soft.length,
    webinar: false,
    multiStreamFlag: 1,
    confMode: "RTC",
    scheduleVmr: conference.room !== null,
    concurrentParticipants: booking.concurrentParticipants,
    supportSimultaneousInterpretation: booking.supportSimultaneousInterpretation,
  };
}

/** Room devices, as opposed to soft clients, people from outside and telephones. */
export function isTerminal({ type }: Attendee): boolean {
  return ["terminal", "ideahub", "board", "hwvision", "customnumber"].includes(type);
}

function passwordEntry(world: World, conference: Conference, host: boolean) {
  const { chair, guest } = passwordsOf(world, conference);
  const general = { conferenceRole: "general", password: guest };
  return host ? [{ conferenceRole: "chair", password: chair }, general] : [general];
}

function configInfo(world: World, conference: Conference) {
  const guestPwd = passwordsOf(world, conference).guest;
  const settings = { ...conference.booking.settings, ...(guestPwd && { guestPwd }) };
  if (!conference.room?.fixedId) return settings;
  const allowGuestStartConf = world.rooms.need(conference.room.id).allowGustFirst;
  return { ...settings, isGuestFreePwd: guestPwd === "", allowGuestStartConf };
}

/** Chosen: on a random ID the number to dial, vmrConferenceID, is the conference's own. */
function roomInfo(world: World, { room, conferenceID }: Conference) {
  if (!room) return { vmrFlag: 0 };
  const { vmrId } = world.rooms.need(room.id);
  return { vmrFlag: 1, vmrID: room.id, vmrConferenceID: room.fixedId ? vmrId : conferenceID };
}

function partAttendee({ name, phone, phone2, phone3, type, role, isMute }: Attendee) {
  return { name, phone, phone2, phone3, type, role, isMute };
}
