import { defaulted, type FieldTable, intOf, list, object, page, required, text } from "./field.ts";

export const corpAdmin = {
  "POST /v1/usg/dcs/corp/admin": {
    query: { accountType: defaulted(intOf(0, 1), 0) },
    body: object({ account: required(text({ min: 1, max: 64 })) }),
  },
  "GET /v1/usg/dcs/corp/admin": { query: { ...page(10), searchKey: text({ max: 255 }) } },
  "POST /v1/usg/dcs/corp/admin/delete": {
    query: { accountType: defaulted(intOf(0, 1), 0) },
    body: list(text(), { min: 1, max: 100 }),
  },
  "GET /v1/usg/dcs/corp/admin/{account}": {
    path: { account: text() },
    query: { accountType: defaulted(intOf(0, 1), 0) },
  },
} satisfies FieldTable;
