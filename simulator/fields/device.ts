import { bool, defaulted, type FieldTable, intOf, list, object, page, required, text } from "./field.ts";

const serialNumber = text({ min: 1, max: 30, pattern: /^[0-9A-Za-z_]+$/ });

export const activation = object({
  smsNumber: text({ max: 32 }),
  country: text(),
  emailAddr: text({ max: 255 }),
});

export const device = {
  "POST /v1/usg/acs/ap/userstatus": { body: list(text()) },
  "POST /v1/usg/dcs/corp/device": {
    body: object({
      name: required(text({ min: 1, max: 64 })),
      model: required(text({ min: 1, max: 128 })),
      sn: serialNumber,
      prjCodeMode: intOf(0, 1, 2),
      deptCode: text({ min: 1, max: 32 }),
      phone: text({ max: 32 }),
      country: text(),
      email: text({ max: 255 }),
      description: text({ max: 128 }),
      status: intOf(0, 1),
      sendNotify: text(),
    }),
  },
  "GET /v1/usg/dcs/corp/device": {
    query: {
      ...page(10),
      searchKey: text(),
      model: text({ max: 128 }),
      deptCode: defaulted(text({ max: 32 }), "1"),
      enableSubDept: defaulted(bool(), true),
    },
  },
  "POST /v1/usg/dcs/corp/device/delete": { body: list(text(), { min: 1, max: 100 }) },
  "PUT /v1/usg/dcs/corp/device/status/{value}": {
    path: { value: intOf(0, 1) },
    body: list(text(), { min: 1, max: 100 }),
  },
  "GET /v1/usg/dcs/corp/device/{sn}": { path: { sn: serialNumber } },
  "PUT /v1/usg/dcs/corp/device/{sn}": {
    path: { sn: serialNumber },
    body: object({
      name: text({ max: 64 }),
      prjCodeMode: intOf(0, 1, 2),
      deptCode: text({ max: 32 }),
      phone: text({ max: 32 }),
      country: text(),
      email: text({ max: 255 }),
      description: text({ max: 128 }),
      status: intOf(0, 1),
    }),
  },
  "POST /v1/usg/dcs/corp/device/{sn}/activecode": {
    path: { sn: serialNumber },
    body: activation,
  },
  "GET /v1/usg/dcs/termdevtype": {},
} satisfies FieldTable;
