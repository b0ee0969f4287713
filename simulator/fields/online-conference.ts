import { bool, defaulted, type FieldTable, meetingPage, oneOf, required, text } from "./field.ts";

export const onlineConference = {
  "GET /v1/mmc/control/confmaintain/queryMgmtSiteStatus": { header: { "x-schema-type": text() } },
  "GET /v1/mmc/management/conferences/online": {
    query: {
      userUUID: text(),
      ...meetingPage,
      queryAll: defaulted(bool(), false),
      searchKey: text({ min: 1, max: 128 }),
    },
  },
  "GET /v1/mmc/management/conferences/online/conf-attendee": {
    query: { conf_id: required(text()), ...meetingPage, search_key: text({ max: 128 }) },
  },
  "GET /v1/mmc/management/conferences/online/confDetail": {
    query: {
      conferenceID: required(text()),
      ...meetingPage,
      searchKey: text({ min: 1, max: 128 }),
      userUUID: text(),
    },
    header: { "x-type": oneOf("0", "1", "2"), "x-query-type": oneOf("0", "1") },
  },
} satisfies FieldTable;
