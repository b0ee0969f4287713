import { type FieldTable, map, page, text } from "./field.ts";

export const meetingFile = {
  "GET /v1/usg/sss/meeting-files": { query: { ...page(10), searchKey: text({ max: 255 }) } },
  "POST /v1/usg/sss/meeting-files/open-meeting-file-list": { body: map(text()) },
  "POST /v1/usg/sss/meeting-files/save-to-personal-space": { body: map(text()) },
  "GET /v1/usg/sss/meeting-files/{file_code}": { path: { file_code: text() } },
} satisfies FieldTable;
