import { type FieldTable, int, list, object, oneOf, page, required, stamp, text } from "./field.ts";

const setThresholdData = object({
  receiving: int({ min: 0, max: 10000 }),
  sending: int({ min: 0, max: 10000 }),
});

const setPacketThresholdData = object({
  receiving: int({ min: 0, max: 100 }),
  sending: int({ min: 0, max: 100 }),
});

const setCPUThresholdData = object({ cpu: int({ min: 0, max: 100 }) });

const userQosReqInfo = object({ pid: text(), accessMediaType: text() });

export const qos = {
  "GET /v1/metrics/conference/participant/qos": {
    query: {
      confUUID: required(text()),
      confType: required(oneOf("online", "history")),
      participantID: required(text()),
      qosType: required(oneOf("audio", "video", "screen", "cpu")),
    },
  },
  "GET /v1/metrics/conference/participants": {
    query: {
      confUUID: required(text()),
      confType: required(oneOf("online", "history")),
      ...page(20),
      searchKey: text({ min: 1, max: 512 }),
    },
  },
  "POST /v1/metrics/conference/threshold": {
    query: { thresholdType: required(oneOf("AUDIO", "VIDEO", "SCREEN", "CPU")) },
    body: object({
      latency: setThresholdData,
      jitter: setThresholdData,
      packetLoss: setPacketThresholdData,
      clientCpuMax: setCPUThresholdData,
      systemCpuMax: setCPUThresholdData,
    }),
  },
  "GET /v1/metrics/conference/threshold": {
    query: { thresholdType: required(oneOf("AUDIO", "VIDEO", "SCREEN", "CPU")) },
  },
  "GET /v1/metrics/conferences/history": {
    query: {
      startDate: required(stamp()),
      endDate: required(stamp()),
      ...page(20),
      searchKey: text({ min: 1, max: 512 }),
    },
  },
  "GET /v1/metrics/conferences/online": { query: { ...page(20), searchKey: text({ min: 1, max: 512 }) } },
  "POST /v1/mmc/cqs/media/qos": {
    query: { conferenceid: required(text({ min: 7, max: 9 })), appid: text(), confuuid: required(text()) },
    body: object({ users: list(userQosReqInfo) }),
  },
} satisfies FieldTable;
