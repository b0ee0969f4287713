import {
  bool,
  decimal,
  type FieldTable,
  file,
  int,
  intOf,
  list,
  minute,
  object,
  oneOf,
  page,
  required,
  text,
} from "./field.ts";

const yesNo = oneOf("Y", "N");

const attendeeEntity = object({
  appId: required(text()),
  userAccount: text(),
  userName: text({ max: 96 }),
  deptName: text({ max: 128 }),
  phone: text(),
  email: text(),
  sms: text(),
  isHardTerminal: bool(),
});

const notifySetting = object({
  enableCalendar: required(yesNo),
  enableSms: required(yesNo),
  enableEmail: required(yesNo),
});

const digits = text({ pattern: /^[0-9]{4,16}$/ });

const common = {
  subject: required(text({ max: 128 })),
  description: text({ max: 1000 }),
  startTime: required(minute()),
  duration: required(int({ min: 15, max: 1440 })),
  timeZoneId: required(int()),
  attendees: list(attendeeEntity),
  notifySetting: notifySetting,
  guestPasswd: digits,
  audiencePasswd: digits,
  callRestriction: bool(),
  scope: intOf(0, 2, 3),
  audienceScope: intOf(0, 2),
  enableRecording: yesNo,
  liveAddress: text({ max: 255 }),
  auxAddress: text({ max: 255 }),
  liveUrl: text({ max: 255 }),
};

const search = { searchKey: text({ max: 1024 }), sortType: oneOf("ASC_StartTIME", "DSC_StartTIME") };

export const webinar = {
  "POST /v1/wss/webinar/open/conferences": {
    body: object({
      vmrID: required(text()),
      ...common,
    }),
  },
  "PUT /v1/wss/webinar/open/conferences": {
    body: object({
      conferenceId: required(text()),
      ...common,
    }),
  },
  "GET /v1/wss/webinar/open/conferences/history": {
    query: {
      ...page(10),
      ...search,
      startTime: minute(),
      endTime: minute(),
    },
  },
  "GET /v1/wss/webinar/open/conferences/ongoing": {
    query: { ...page(10), ...search },
  },
  "GET /v1/wss/webinar/open/conferences/upcoming": {
    query: { ...page(10), ...search },
  },
  "DELETE /v1/wss/webinar/open/conferences/{conference_id}": { path: { conference_id: text() } },
  "GET /v1/wss/webinar/open/conferences/{conference_id}": { path: { conference_id: text() } },
  "PUT /v1/wss/webinar/open/res/file": { body: object({ file: required(file()) }) },
  "GET /v1/wss/webinar/open/room-setting/{conference_id}": { path: { conference_id: text() } },
  "POST /v1/wss/webinar/open/room-setting/{conference_id}": {
    path: { conference_id: text() },
    body: object({
      roomIntroduce: text(),
      cropLogoId: text(),
      coverPictureId: text(),
      showAudienceMode: oneOf("none", "real_time"),
      isRedoubleOpen: yesNo,
      baseAudienceCount: int({ min: 0, max: 10000 }),
      multiple: decimal({ min: 0, max: 10 }),
    }),
  },
} satisfies FieldTable;
