import {
  bool,
  type FieldTable,
  int,
  intOf,
  list,
  long,
  object,
  oneOf,
  page,
  required,
  stamp,
  text,
} from "./field.ts";

export const resource = object({
  id: text({ max: 32 }),
  type: required(
    oneOf(
      "VMR",
      "CONF_CALL",
      "HARD_1080P",
      "HARD_720P",
      "SOFT",
      "ROOM",
      "LIVE",
      "RECORD",
      "HARD_THIRD_PARTY",
      "HUAWEI_VISION",
      "IDEA_HUB",
    ),
  ),
  typeId: text({ max: 32 }),
  count: required(int({ min: 1, max: 2000000 })),
  expireDate: required(long({ min: 0 })),
});

const modResource = object({
  id: required(text({ max: 64 })),
  type: text({ max: 32 }),
  expireDate: long({ min: 0 }),
  isDisabled: bool(),
});

export const spResource = {
  "POST /v1/usg/dcs/sp/corp/{corp_id}/resource": {
    path: { corp_id: text() },
    body: list(resource, { min: 1, max: 100 }),
  },
  "GET /v1/usg/dcs/sp/corp/{corp_id}/resource": {
    path: { corp_id: text() },
    query: {
      ...page(10),
      searchKey: text({ max: 255 }),
      startExpireDate: stamp(),
      endExpireDate: stamp(),
      type: text({ max: 32 }),
      typeId: text({ max: 32 }),
      status: intOf(0, 1, 2),
    },
  },
  "PUT /v1/usg/dcs/sp/corp/{corp_id}/resource": {
    path: { corp_id: text() },
    body: list(modResource, { min: 1, max: 100 }),
  },
  "GET /v1/usg/dcs/sp/corp/{corp_id}/resource-record": {
    path: { corp_id: text() },
    query: {
      ...page(10),
      searchKey: text({ max: 255 }),
      startExpireDate: stamp(),
      endExpireDate: stamp(),
      startOperateDate: stamp(),
      endOperateDate: stamp(),
      type: text({ max: 32 }),
      typeId: text({ max: 32 }),
      operateType: intOf(0, 1, 2, 3, 4),
    },
  },
  "POST /v1/usg/dcs/sp/corp/{corp_id}/resource/delete": { path: { corp_id: text() }, body: list(text()) },
  "GET /v1/usg/dcs/sp/resource": { query: { queryGroup: bool() } },
} satisfies FieldTable;
