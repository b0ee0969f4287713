import { bool, type FieldTable, intOf, object, page, stamp, text } from "./field.ts";

export const corp = {
  "GET /v1/usg/dcs/corp": {},
  "PUT /v1/usg/dcs/corp": { body: object({ address: text({ max: 255 }), autoUserCreate: bool() }) },
  "GET /v1/usg/dcs/corp/resource": {},
  "GET /v1/usg/dcs/corp/resource-list": {
    query: {
      ...page(10),
      searchKey: text({ max: 255 }),
      startExpireDate: stamp(),
      endExpireDate: stamp(),
      type: text({ max: 32 }),
      vmrMode: intOf(0, 1, 2),
      typeId: text({ max: 32 }),
      orderId: text({ max: 64 }),
      status: intOf(0, 1, 2),
    },
  },
} satisfies FieldTable;
