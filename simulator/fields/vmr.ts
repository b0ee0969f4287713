import { bool, defaulted, type FieldTable, intOf, list, object, page, text } from "./field.ts";

const roomIds = list(text(), { min: 1, max: 100 });

export const vmr = {
  "GET /v1/usg/dcs/corp/vmr": {
    query: { ...page(100), searchKey: text({ max: 255 }), vmrMode: intOf(1, 2), status: intOf(0, 1, 2) },
  },
  "POST /v1/usg/dcs/corp/vmr/assign-to-member/{account}": {
    path: { account: text() },
    query: { accountType: defaulted(intOf(0, 1), 0) },
    body: roomIds,
  },
  "POST /v1/usg/dcs/corp/vmr/delete": { body: roomIds },
  "POST /v1/usg/dcs/corp/vmr/recycle-from-member/{account}": {
    path: { account: text() },
    query: { accountType: defaulted(intOf(0, 1), 0) },
    body: roomIds,
  },
  "GET /v1/usg/dcs/member/vmr": {
    query: { ...page(100), searchKey: text({ max: 255 }), specialVmr: bool() },
  },
  "PUT /v1/usg/dcs/member/vmr/{id}": {
    path: { id: text() },
    body: object({
      vmrName: text({ min: 1, max: 128 }),
      gustPwd: text({ pattern: /^([0-9]{4,16})?$/ }),
      chairPwd: text({ pattern: /^[0-9]{4,16}$/ }),
      allowGustFirst: bool(),
      gustFirstNotice: bool(),
    }),
  },
} satisfies FieldTable;
