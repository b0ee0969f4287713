import { bool, type FieldTable, int, intOf, list, object, required, text } from "./field.ts";

const meeting = { conferenceID: required(text()) };

export const conferenceControl = {
  "PUT /v1/mmc/control/conferences/allowAudience": {
    query: meeting,
    body: object({ allowAudience: required(int()) }),
  },
  "PUT /v1/mmc/control/conferences/allowWaitingParticipant": {
    query: meeting,
    body: object({ participantID: text(), allowAll: bool() }),
  },
  "PUT /v1/mmc/control/conferences/batchMoveToWaitingRoom": {
    query: meeting,
    body: object({ batchParticipants: required(list(text())) }),
  },
  "PUT /v1/mmc/control/conferences/duration": {
    query: meeting,
    body: object({ auto: required(intOf(0, 1)), duration: int() }),
  },
  "PUT /v1/mmc/control/conferences/live": {
    query: meeting,
    body: object({ isLive: required(intOf(0, 1)) }),
  },
  "PUT /v1/mmc/control/conferences/lock": {
    query: meeting,
    body: object({ isLock: required(intOf(0, 1)) }),
  },
  "PUT /v1/mmc/control/conferences/mmrLive": {
    query: meeting,
    body: object({ liveState: required(intOf(0, 1)) }),
  },
  "PUT /v1/mmc/control/conferences/mmrRecord": {
    query: meeting,
    body: object({ recordType: required(intOf(0, 1, 2)) }),
  },
  "PUT /v1/mmc/control/conferences/moveToWaitingRoom": {
    query: meeting,
    body: object({ participantID: required(text()) }),
  },
  "PUT /v1/mmc/control/conferences/mute": {
    query: meeting,
    body: object({ isMute: required(intOf(0, 1)), allowUnmuteByOneself: intOf(0, 1) }),
  },
  "PUT /v1/mmc/control/conferences/mute/guestUnMute": {
    query: meeting,
    body: object({ allowUnmuteByOneself: required(intOf(0, 1)) }),
  },
  "PUT /v1/mmc/control/conferences/pause": {
    query: meeting,
    body: object({ pause: required(intOf(0, 1)) }),
  },
  "GET /v1/mmc/control/conferences/realTimeInfo": { query: meeting },
  "PUT /v1/mmc/control/conferences/record": {
    query: meeting,
    body: object({ isRecord: required(intOf(0, 1)) }),
  },
  "PUT /v1/mmc/control/conferences/stop": { query: meeting },
  "GET /v1/mmc/control/conferences/token": {
    query: meeting,
    header: { "x-password": text(), "x-login-type": required(intOf(1)) },
  },
  "PUT /v1/mmc/control/conferences/updateStartedConfConfig": {
    query: meeting,
    body: object({
      lockSharing: intOf(0, 1),
      callInRestriction: intOf(0, 2, 3),
      allowUnmuteByOneself: intOf(0, 1),
      chatPermission: intOf(1, 2, 3, 4),
      audienceCallInRestriction: intOf(0, 2),
      clientRecMode: int({ min: 0, max: 2 }),
      allowOpenCamera: intOf(0, 1),
      allowRename: intOf(0, 1),
      isLock: intOf(0, 1),
      freeShare: intOf(0, 1),
    }),
  },
  "GET /v1/mmc/control/conferences/wsToken": { query: meeting },
} satisfies FieldTable;
