import { bool, coded, date, int, intOf, list, minute, object, oneOf, required, text } from "./field.ts";

const phone = coded("MMC.111072032", text({ max: 127 }));

const attendee = object({
  userUUID: text(),
  accountId: text(),
  name: coded("MMC.111072034", text({ max: 96 })),
  role: coded("MMC.111072035", int({ min: 0, max: 2 })),
  phone,
  phone2: phone,
  phone3: phone,
  email: coded("MMC.111072036", text({ max: 255 })),
  sms: coded("MMC.111072037", text({ max: 32 })),
  isMute: coded("MMC.111072038", intOf(0, 1)),
  isAutoInvite: coded("MMC.111072039", intOf(0, 1)),
  type: text(),
  address: text(),
  deptUUID: text({ max: 64 }),
  deptName: coded("MMC.111071026", text({ max: 128 })),
  appId: text(),
  uniqueType: intOf(0, 1),
});

const confConfig = object({
  isSendNotify: bool(),
  isSendSms: bool(),
  isSendCalendar: bool(),
  isAutoMute: bool(),
  isHardTerminalAutoMute: bool(),
  isGuestFreePwd: bool(),
  callInRestriction: intOf(0, 2, 3),
  allowGuestStartConf: bool(),
  guestPwd: coded("MMC.111071080", text({ pattern: /^[0-9]{4,16}$/ })),
  vmrIDType: intOf(0, 1),
  prolongLength: coded("MMC.111071036", int({ min: 0, max: 60 })),
  enableWaitingRoom: bool(),
  isHostCameraOn: bool(),
  isGuestCameraOn: bool(),
});

const cycleParams = object({
  startDate: coded("MMC.111071041", required(date())),
  endDate: coded("MMC.111071042", required(date())),
  cycle: coded("MMC.111071043", required(oneOf("Day", "Week", "Month"))),
  interval: coded("MMC.111071044", int({ min: 1, max: 15 })),
  point: list(coded("MMC.111071046", int({ min: 0, max: 31 }))),
  preRemindDays: required(int({ min: 0, max: 30 })),
});

/** Comma list; the older names are still taken. */
export const mediaTypes = coded(
  "MMC.111071018",
  required(
    text({ pattern: /^(Voice|Video|HDVideo|Telepresence|Data)(,(Voice|Video|HDVideo|Telepresence|Data))*$/ }),
  ),
);

/** Minutes. */
export const length = coded("MMC.111071021", int({ min: 15, max: 1440 }));

/** The body that creates or replaces a conference, recurring or not. */
export const booking = object({
  startTime: minute(),
  length,
  subject: coded("MMC.111071022", text({ max: 128 })),
  mediaTypes,
  groupuri: coded("MMC.111071023", text({ max: 31 })),
  // Chosen: no number is documented for the longest list; 3,000 is what the largest room takes.
  attendees: coded("MMC.111071066", list(attendee, { max: 3000 })),
  isAutoRecord: coded("MMC.111071032", intOf(0, 1)),
  encryptMode: coded("MMC.111071034", intOf(0, 1, 2)),
  language: coded("MMC.111071035", oneOf("zh-CN", "en-US")),
  timeZoneID: text({ pattern: /^([1-9]|[1-6][0-9]|7[0-7])$/ }),
  recordType: coded("MMC.111071038", intOf(0, 1, 2, 3)),
  liveAddress: coded("MMC.111071039", text({ max: 255 })),
  auxAddress: coded("MMC.111071040", text({ max: 255 })),
  recordAuxStream: coded("MMC.111071048", intOf(0, 1)),
  confConfigInfo: confConfig,
  recordAuthType: intOf(0, 1, 2),
  vmrFlag: coded("MMC.111071047", intOf(0, 1)),
  cycleParams,
  vmrID: coded("MMC.111071037", text({ max: 512 })),
  concurrentParticipants: coded("MMC.111071017", int({ min: 0 })),
  supportSimultaneousInterpretation: bool(),
  confResType: int({ min: 0, max: 4 }),
});
