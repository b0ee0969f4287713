import { type FieldTable, intOf, object, page, required, text } from "./field.ts";

const one = { app_id: text({ pattern: /^\w{1,64}$/ }) };

export const appId = {
  "POST /v2/usg/acs/corp/app": {
    body: object({ app_name: required(text({ min: 1, max: 64 })), description: text({ max: 128 }) }),
  },
  "DELETE /v2/usg/acs/corp/app/{app_id}": { path: one },
  "PUT /v2/usg/acs/corp/app/{app_id}": {
    path: one,
    body: object({
      app_name: text({ min: 1, max: 64 }),
      description: text({ max: 128 }),
      status: intOf(0, 1),
    }),
  },
  "PUT /v2/usg/acs/corp/app/{app_id}/reset": { path: one },
  "GET /v2/usg/acs/corp/apps": { query: { ...page(10) } },
} satisfies FieldTable;
