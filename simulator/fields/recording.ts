import { bool, type FieldTable, int, meetingPage, object, oneOf, required, stamp, text } from "./field.ts";

export const recording = {
  "GET /v1/mmc/management/conferences/record/files": {
    query: { confUUID: required(text()), userUUID: text() },
  },
  "GET /v1/mmc/management/record/downloadurls": { query: { confUUID: required(text()), ...meetingPage } },
  "DELETE /v1/mmc/management/record/files": { query: { confUUIDs: required(text()), userUUID: text() } },
  "GET /v1/mmc/management/record/files": {
    query: {
      userUUID: text(),
      ...meetingPage,
      queryAll: bool(),
      searchKey: text(),
      startDate: required(stamp()),
      endDate: required(stamp()),
      sortType: oneOf("ASC_StartTIME", "DSC_StartTIME"),
    },
  },
  "POST /v1/mmc/rlm/record/info": {
    body: object({ confUUID: required(text()), segmentOffset: int(), segmentLimit: int() }),
  },
} satisfies FieldTable;
