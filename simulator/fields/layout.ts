import { bool, type FieldTable, int, intOf, list, object, oneOf, required, text } from "./field.ts";

const subPicLayoutInfo = object({
  id: int({ min: 1 }),
  left: int({ min: 1 }),
  top: int({ min: 1 }),
  xSize: int({ min: 1 }),
  ySize: int({ min: 1 }),
});

const picLayoutInfo = object({
  x: int({ min: 1 }),
  y: int({ min: 1 }),
  subPicLayoutInfoList: list(subPicLayoutInfo),
});

const shownSubscriber = object({
  index: int({ min: 1, max: 16 }),
  subscriber: list(text()),
  isAssistStream: intOf(0, 1),
});

const subscriberInPic = object({
  index: required(int()),
  subscriber: list(text()),
  isAssistStream: intOf(0, 1),
});

const picInfoNotify = object({ index: int(), id: list(text()), share: intOf(0, 1) });

const picLayout = object({
  switchTime: int({ min: 10 }),
  picNum: int({ min: 1 }),
  layOutName: text(),
  imageType: text(),
  uuid: text(),
  subscriberInPics: list(picInfoNotify),
});

const meeting = { conferenceID: required(text()) };
const participant = { ...meeting, participantID: required(text()) };

export const layout = {
  "PUT /v1/mmc/control/conferences/cancelBroadcast": { query: meeting },
  "PUT /v1/mmc/control/conferences/chairView": {
    query: meeting,
    body: object({
      viewType: required(intOf(0, 1, 2)),
      participantID: text(),
      switchTime: int({ min: 10, max: 120 }),
      status: intOf(0, 1),
    }),
  },
  "PUT /v1/mmc/control/conferences/display/customMultiPicture": {
    query: meeting,
    body: object({
      manualSet: required(intOf(0, 1)),
      picLayoutInfo: picLayoutInfo,
      imageType: oneOf(
        "Single",
        "Two",
        "Three",
        "Three-2",
        "Three-3",
        "Three-4",
        "Four",
        "Four-2",
        "Four-3",
        "Five",
        "Five-2",
        "Six",
        "Six-2",
        "Six-3",
        "Six-4",
        "Six-5",
        "Seven",
        "Seven-2",
        "Seven-3",
        "Seven-4",
        "Eight",
        "Eight-2",
        "Eight-3",
        "Eight-4",
        "Nine",
        "Ten",
        "Ten-2",
        "Ten-3",
        "Ten-4",
        "Ten-5",
        "Ten-6",
        "Thirteen",
        "Thirteen-2",
        "Thirteen-3",
        "Thirteen-4",
        "Thirteen-5",
        "Sixteen",
        "Seventeen",
        "Twenty-Five",
      ),
      subscriberInPics: list(shownSubscriber),
      switchTime: int({ min: 10, max: 120 }),
      multiPicSaveOnly: bool(),
    }),
  },
  "PUT /v1/mmc/control/conferences/display/mode": {
    query: meeting,
    body: object({ switchMode: required(oneOf("Fixed", "VAS")), imageType: required(intOf(0, 1)) }),
  },
  "PUT /v1/mmc/control/conferences/display/multiPicture": {
    query: meeting,
    body: object({
      manualSet: required(intOf(0, 1)),
      imageType: oneOf("Single", "Two", "Three", "Four", "Six", "Nine", "Sixteen"),
      subscriberInPics: list(subscriberInPic),
      switchTime: int(),
    }),
  },
  "DELETE /v1/mmc/control/conferences/layOut": {
    query: { conferenceID: required(text()), uuID: required(text()) },
  },
  "PUT /v1/mmc/control/conferences/layOut": {
    query: meeting,
    body: object({ restPicLayout: picLayout }),
  },
  "GET /v1/mmc/control/conferences/layOut": { query: meeting },
  "PUT /v1/mmc/control/conferences/lockView": {
    query: participant,
    body: object({ status: required(intOf(0, 1)), participantID: required(text()) }),
  },
  "PUT /v1/mmc/control/conferences/partView": {
    query: participant,
    body: object({ viewType: required(intOf(2)), participantID: required(text()) }),
  },
  "PUT /v1/mmc/control/conferences/participants/broadcast": {
    query: participant,
  },
} satisfies FieldTable;
