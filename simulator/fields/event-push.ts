import { type FieldTable, intOf, object, required, text } from "./field.ts";

export const eventPush = {
  "PUT /v1/mmc/management/webhook/change-status": {
    query: { id: required(text()), status: required(intOf(0, 1, 2)) },
  },
  "DELETE /v1/mmc/management/webhook/link-config": { query: { id: required(text()) } },
  "POST /v1/mmc/management/webhook/link-config": {
    body: object({
      corpId: text(),
      spId: text(),
      subscriberId: required(text()),
      subscriberKey: required(text()),
      url: required(text()),
    }),
  },
  "GET /v1/mmc/management/webhook/link-config": { query: { corpId: text(), spId: text() } },
} satisfies FieldTable;
