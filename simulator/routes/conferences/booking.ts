import type { Booking, Settings } from "../../model/conference.ts";
import type { User } from "../../model/user.ts";
import type { Values } from "../../values.ts";
import type { World } from "../../world.ts";
import { readAttendees } from "./attendees.ts";
import { refusals } from "./refusals.ts";
import { minute, parseMinute } from "./time.ts";

/**
 * Reads the body of create and edit. Whatever is left out takes its default, which is what makes an edit a full
 * replacement. Throws MMC.111071013 for a start in the past and MMC.111071014 for one over a year ahead.
 */
export function readBooking(world: World, scheduler: User, body: Values): Booking {
  const language = body.text("language", "zh-CN");
  return {
    // Chosen: the client's default subject.
    subject:
      body.text("subject", "") ||
      (language === "en-US" ? `${scheduler.name}'s meeting` : `${scheduler.name}的会议`),
    startsAt: readStart(world, body.text("startTime", "")),
    minutes: body.int("length", 30),
    mediaTypes: mediaTypes(body.text("mediaTypes")),
    groupuri: body.text("groupuri", ""),
    language,
    timeZoneID: body.text("timeZoneID", "56"),
    encryptMode: body.int("encryptMode", 0),
    isAutoRecord: body.int("isAutoRecord", 0),
    recordType: body.int("recordType", 0),
    recordAuxStream: body.int("recordAuxStream", 0),
    // Chosen: recordings are for the enterprise unless asked otherwise.
    recordAuthType: body.int("recordAuthType", 1),
    liveAddress: body.text("liveAddress", ""),
    auxAddress: body.text("auxAddress", ""),
    concurrentParticipants: body.int("concurrentParticipants", 0),
    supportSimultaneousInterpretation: body.flag("supportSimultaneousInterpretation", false),
    confResType: body.int("confResType", body.int("vmrFlag", 0)),
    attendees: readAttendees(world, scheduler, body.objects("attendees")),
    settings: readSettings(body.object("confConfigInfo")),
  };
}

/** Chosen: the enterprise's settings, which the defaults follow, are the same for every enterprise. */
function readSettings(config: Values): Settings {
  return {
    isSendNotify: config.flag("isSendNotify", true),
    isSendSms: config.flag("isSendSms", false),
    isSendCalendar: config.flag("isSendCalendar", true),
    isAutoMute: config.flag("isAutoMute", true),
    isHardTerminalAutoMute: config.flag("isHardTerminalAutoMute", true),
    isGuestFreePwd: config.flag("isGuestFreePwd", false),
    callInRestriction: config.int("callInRestriction", 0),
    allowGuestStartConf: config.flag("allowGuestStartConf", true),
    vmrIDType: config.int("vmrIDType", 0),
    prolongLength: config.int("prolongLength", 0),
    enableWaitingRoom: config.flag("enableWaitingRoom", false),
    isHostCameraOn: config.flag("isHostCameraOn", true),
    isGuestCameraOn: config.flag("isGuestCameraOn", true),
  };
}

/** Empty means now. Chosen: the minute that has begun is not yet the past. */
function readStart(world: World, text: string): number {
  const now = world.clock.now();
  if (text === "") return now;
  const start = parseMinute(text);
  if (start === undefined) throw refusals.badRequest("startTime is no date");
  if (start + minute <= now) throw refusals.inThePast();
  if (start > new Date(now).setUTCFullYear(new Date(now).getUTCFullYear() + 1)) throw refusals.tooFarAhead();
  return start;
}

/** Video wins over HDVideo where both are asked for; Data comes along by itself, as in published answers. */
function mediaTypes(asked: string): string {
  const types = new Set(["Data", "Voice", ...asked.split(",")]);
  if (types.has("Video")) types.delete("HDVideo");
  return [...types].join(",");
}
