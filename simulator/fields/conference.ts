import { booking } from "./booking.ts";
import {
  bool,
  coded,
  defaulted,
  type FieldTable,
  intOf,
  meetingPage,
  object,
  oneOf,
  required,
  text,
} from "./field.ts";

export const conference = {
  "DELETE /v1/mmc/management/conferences": {
    query: { conferenceID: required(text()), userUUID: text(), type: intOf(1) },
  },
  "POST /v1/mmc/management/conferences": { query: { userUUID: text() }, body: booking },
  "GET /v1/mmc/management/conferences": {
    query: {
      userUUID: text(),
      ...meetingPage,
      queryAll: defaulted(bool(), false),
      searchKey: text({ min: 1, max: 128 }),
      queryConfMode: oneOf("ADAY", "AWEEK", "AMONTH", "ALL"),
      sortType: oneOf("ASC_StartTIME", "DSC_StartTIME"),
    },
  },
  "PUT /v1/mmc/management/conferences": {
    query: { conferenceID: required(text()), userUUID: text() },
    body: booking,
  },
  "GET /v1/mmc/management/conferences/anonymous/auth": {
    query: { conferenceID: required(text()) },
    header: { "x-password": coded("MMC.111070009", required(text())) },
  },
  "GET /v1/mmc/management/conferences/confDetail": {
    query: {
      conferenceID: required(text()),
      ...meetingPage,
      searchKey: text({ min: 1, max: 128 }),
      userUUID: text(),
    },
    header: { "x-type": oneOf("0", "1", "2"), "x-query-type": oneOf("0", "1") },
  },
  "GET /v1/mmc/management/conferences/confOrg": { query: { conferenceID: required(text()) } },
  "GET /v1/mmc/management/conferences/region/info": { query: { conferenceID: required(text()) } },
  "POST /v1/mmc/management/conferences/start": {
    body: object({ conferenceID: required(text()), password: required(text()) }),
  },
  "GET /v2/mms/ncms/conferences/auth/random": {
    query: { conf_id: required(text({ min: 1, max: 64 })), guest_waiting: intOf(0, 1) },
    header: { "x-password": text() },
  },
  "GET /v2/mms/ncms/conferences/online/check-callnumber-in-conf": {
    query: { call_number: required(text({ max: 127 })) },
  },
} satisfies FieldTable;
