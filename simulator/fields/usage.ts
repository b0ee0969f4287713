import type { FieldTable } from "./field.ts";

export const usage = {
  "GET /v1/mmc/management/orgRes": {},
  "GET /v1/mmc/management/spRes": {},
} satisfies FieldTable;
