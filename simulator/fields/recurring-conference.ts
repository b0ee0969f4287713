import { booking, length, mediaTypes } from "./booking.ts";
import {
  bool,
  coded,
  decimal,
  type FieldTable,
  int,
  intOf,
  list,
  minute,
  object,
  required,
  text,
} from "./field.ts";

const showAudienceCountInfo = object({
  showAudienceMode: intOf(0, 1),
  baseAudienceCount: int({ min: 0, max: 10000 }),
  multiple: decimal({ min: 1, max: 10 }),
});

const cycleSubConfConfig = object({
  callInRestriction: intOf(0, 2, 3),
  audienceCallInRestriction: intOf(0, 2),
  allowGuestStartConf: bool(),
  enableWaitingRoom: bool(),
  showAudienceCountInfo: showAudienceCountInfo,
});

export const recurringConference = {
  "DELETE /v1/mmc/management/conferences/cyclesubconf": {
    query: { userUUID: text(), conferenceID: required(text()), type: intOf(1) },
    body: object({ cycleSubConfIDs: coded("MMC.111071016", required(list(text(), { min: 1 }))) }),
  },
  "PUT /v1/mmc/management/conferences/cyclesubconf": {
    query: { userUUID: text(), conferenceID: required(text()) },
    body: object({
      cycleSubConfID: required(text({ max: 32 })),
      mediaTypes,
      startTime: required(minute()),
      length: required(length),
      isAutoRecord: intOf(0, 1),
      confConfigInfo: cycleSubConfConfig,
      recordAuthType: intOf(0, 1, 2),
      description: text({ max: 200 }),
    }),
  },
  "DELETE /v1/mmc/management/cycleconferences": {
    query: { userUUID: text(), conferenceID: required(text()), type: intOf(1) },
  },
  "POST /v1/mmc/management/cycleconferences": { query: { userUUID: text() }, body: booking },
  "PUT /v1/mmc/management/cycleconferences": {
    query: { userUUID: text(), conferenceID: required(text()) },
    body: booking,
  },
} satisfies FieldTable;
