import { bool, type FieldTable, intOf, meetingPage, oneOf, required, stamp, text } from "./field.ts";

export const conferenceHistory = {
  "GET /v1/mmc/management/conferences/history": {
    query: {
      userUUID: text(),
      ...meetingPage,
      searchKey: text(),
      queryAll: bool(),
      startDate: required(stamp()),
      endDate: required(stamp()),
      sortType: oneOf("ASC_StartTIME", "DSC_StartTIME", "ASC_RecordTYPE", "DSC_RecordTYPE"),
    },
  },
  "GET /v1/mmc/management/conferences/history/confAttendeeRecord": {
    query: { confUUID: required(text()), ...meetingPage, searchKey: text(), userUUID: text() },
  },
  "GET /v1/mmc/management/conferences/history/confCtlRecord": {
    query: { confUUID: required(text()), ...meetingPage, userUUID: text() },
  },
  "GET /v1/mmc/management/conferences/history/confDetail": {
    query: {
      confUUID: required(text()),
      ...meetingPage,
      searchKey: text({ min: 1, max: 128 }),
      userUUID: text(),
    },
    header: { "x-type": intOf(0, 1, 2), "x-query-type": intOf(0, 1) },
  },
} satisfies FieldTable;
