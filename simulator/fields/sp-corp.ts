import { type FieldTable, list, object, oneOf, page, required, text } from "./field.ts";
import { resource } from "./sp-resource.ts";

const phoneNumber = text({ max: 32, pattern: /^([+]?[0-9]+)?$/ });

const corpBasic = object({
  name: required(text({ min: 1, max: 128 })),
  domain: text({ max: 128 }),
  phone: phoneNumber,
  country: text({ max: 255 }),
  fax: phoneNumber,
  email: text({ max: 255 }),
  address: text({ max: 255 }),
  description: text({ max: 255 }),
  spId: text({ max: 32 }),
  language: oneOf("zh-CN", "en-US"),
  timeZoneId: text({ max: 128 }),
});

const admin = object({
  account: required(text({ min: 1, max: 64, pattern: /^(?!^[0-9]+$)([A-Za-z0-9_.@-]){0,64}$/ })),
  name: required(text({ min: 1, max: 128 })),
  pwd: required(text({ min: 6, max: 32 })),
  email: text({ max: 255 }),
  phone: phoneNumber,
  country: text({ max: 255 }),
});

const addCorpRes = object({ resource: list(resource) });

const orgProperty = object({ propertyKey: text({ max: 255 }), propertyValue: text({ max: 255 }) });

const modCorpBasic = object({
  name: text({ max: 128 }),
  phone: phoneNumber,
  country: text({ max: 255 }),
  fax: phoneNumber,
  email: text({ max: 255 }),
  address: text({ max: 255 }),
  description: text({ max: 255 }),
});

const modAdmin = object({
  name: text({ max: 128 }),
  email: text({ max: 255 }),
  phone: text({ max: 32 }),
  country: text({ max: 255 }),
});

export const spCorp = {
  "POST /v1/usg/dcs/sp/corp": {
    body: object({
      basicInfo: required(corpBasic),
      adminInfo: required(admin),
      resInfo: addCorpRes,
      groupId: text(),
      propertyInfo: list(orgProperty),
    }),
  },
  "GET /v1/usg/dcs/sp/corp": { query: { ...page(10), searchKey: text({ max: 255 }) } },
  "DELETE /v1/usg/dcs/sp/corp/{id}": { path: { id: text() } },
  "GET /v1/usg/dcs/sp/corp/{id}": { path: { id: text() } },
  "PUT /v1/usg/dcs/sp/corp/{id}": {
    path: { id: text() },
    body: object({
      basicInfo: modCorpBasic,
      adminInfo: modAdmin,
      groupId: text(),
      propertyInfo: list(orgProperty),
    }),
  },
} satisfies FieldTable;
