import { activation } from "./device.ts";
import { type FieldTable, list, object, oneOf, page, required, text } from "./field.ts";

export const activationCode = {
  "POST /v1/usg/dcs/corp/vision/activecode": {
    body: object({
      devType: required(oneOf("idea-hub", "huawei-vision", "welink-desktop(iwb)", "smart-rooms")),
      deptCode: text({ max: 32 }),
      devName: required(text({ min: 1, max: 64 })),
      description: text({ max: 255 }),
      smsNumber: text({ max: 32, pattern: /^([+]?[0-9]+)?$/ }),
      country: text({ max: 255 }),
      emailAddr: text({ max: 255 }),
    }),
  },
  "DELETE /v1/usg/dcs/corp/vision/activecode": { body: list(text()) },
  "GET /v1/usg/dcs/corp/vision/activecode": {
    query: {
      ...page(10),
      searchKey: text({ max: 255 }),
      devType: oneOf("idea-hub", "huawei-vision", "welink-desktop(iwb)", "smart-rooms"),
    },
  },
  "PUT /v1/usg/dcs/corp/vision/activecode/{account}/reset": { path: { account: text() }, body: activation },
} satisfies FieldTable;
