import { bool, type FieldTable, int, intOf, list, object, required, text } from "./field.ts";

const delAttendInfo = object({ number: required(text()), participantID: text() });

const attendee = object({
  userUUID: text(),
  accountId: text(),
  name: required(text({ max: 96 })),
  role: int({ min: 0, max: 2 }),
  phone: required(text({ max: 127 })),
  phone2: text({ max: 127 }),
  phone3: text({ max: 127 }),
  email: text({ max: 255 }),
  sms: text({ max: 32 }),
  type: required(text()),
  deptUUID: text({ max: 64 }),
  deptName: text({ max: 128 }),
});

const meeting = { conferenceID: required(text()) };
const participant = { ...meeting, participantID: required(text()) };

export const participantControl = {
  "PUT /v1/mmc/control/conferences/allowClientRecord": {
    query: participant,
    body: object({ allowClientRecord: required(intOf(0, 1)) }),
  },
  "POST /v1/mmc/control/conferences/attendees/delete": {
    query: meeting,
    body: object({ bulkDelAttendInfo: required(list(delAttendInfo)) }),
  },
  "POST /v1/mmc/control/conferences/inviteWithPwd": {
    query: meeting,
    body: object({
      callNum: required(text()),
      orgID: text(),
      confID: required(text()),
      pwd: required(text()),
      numBelongsType: intOf(0, 1),
      isNotOverlayPidName: bool(),
    }),
  },
  "POST /v1/mmc/control/conferences/participants": {
    query: meeting,
    body: object({ attendees: required(list(attendee)) }),
  },
  "PUT /v1/mmc/control/conferences/participants/batch/hands": {
    query: meeting,
    body: object({ handsState: required(intOf(0, 1)), pids: required(list(text())) }),
  },
  "PUT /v1/mmc/control/conferences/participants/cohost": {
    query: participant,
    body: object({ isCohost: required(intOf(0, 1)) }),
  },
  "POST /v1/mmc/control/conferences/participants/delete": {
    query: meeting,
    body: object({ bulkHangUpParticipants: required(list(text())) }),
  },
  "PUT /v1/mmc/control/conferences/participants/hands": {
    query: participant,
    body: object({ handsState: required(intOf(0, 1)) }),
  },
  "PUT /v1/mmc/control/conferences/participants/mute": {
    query: participant,
    body: object({ isMute: required(intOf(0, 1)) }),
  },
  "PUT /v1/mmc/control/conferences/participants/name": {
    query: meeting,
    body: object({ participantID: text(), number: required(text()), newName: required(text()) }),
  },
  "PUT /v1/mmc/control/conferences/participants/role": {
    query: participant,
    body: object({ applyChair: required(intOf(0, 1)), chairmanPwd: text() }),
  },
  "PUT /v1/mmc/control/conferences/participants/rollCall": {
    query: participant,
  },
  "PUT /v1/mmc/control/conferences/participants/share/invite": {
    query: { conferenceID: required(text({ min: 7, max: 9 })), participantID: required(text()) },
    body: object({ share: required(intOf(0, 1)) }),
  },
  "PUT /v1/mmc/control/conferences/participants/video": {
    query: { conferenceID: required(text({ min: 7, max: 9 })), participantID: required(text()) },
    body: object({ status: required(intOf(0, 1)) }),
  },
} satisfies FieldTable;
