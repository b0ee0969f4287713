import { bool, type FieldTable, intOf, list, object, oneOf, required, text } from "./field.ts";

const interpreterAiDigitalInfo = object({
  type: oneOf("PUBLIC", "PRIVATE", "LOCAL"),
  digitalAccount: text(),
  digitalName: text(),
  presenterAccount: text(),
  presenterRealNameAccount: text(),
  presenterName: text(),
  presenterUserID: text(),
  localConfId: text(),
  localConfAddr: text(),
  localAuthInfo: text(),
  localNeedProxy: bool(),
  localAuthUrl: text(),
  localAuthAppId: text(),
});

const interpreterInfo = object({
  loginAccount: required(text()),
  userID: text(),
  callNumber: text(),
  name: text(),
  interpreterId: text(),
  interpreterType: oneOf("MANUAL", "AI"),
  aiDigitalInfo: interpreterAiDigitalInfo,
});

const interpreterGroupInfo = object({
  groupID: required(text()),
  groupName: text(),
  groupType: oneOf("MANUAL", "AI"),
  firstLanguage: required(text()),
  secondLanguage: required(text()),
  interpreters: list(interpreterInfo),
});

const meeting = { conferenceID: required(text()) };

export const interpretation = {
  "PUT /v1/mmc/control/conferences/interpreterGroup": {
    query: meeting,
    body: object({ interpreterGroups: required(list(interpreterGroupInfo)) }),
  },
  "PUT /v1/mmc/control/conferences/setAttendeeLanChannel": {
    query: meeting,
    body: object({
      participantIDs: list(text()),
      listenLanChannel: required(text()),
      speakLanChannel: required(text()),
      includeOriginalVoice: intOf(0, 1),
    }),
  },
  "PUT /v1/mmc/control/conferences/simultaneousInterpretation": {
    query: meeting,
    body: object({ simultaneousInterpretation: required(intOf(0, 1)) }),
  },
} satisfies FieldTable;
