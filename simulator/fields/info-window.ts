import { type FieldTable, file, int, list, long, object, page, required, text } from "./field.ts";

const title = text({ min: 1, max: 96, pattern: /^[\u4E00-\u9FA5A-Za-z0-9\-_(). ]+$/ });

const programItem = object({ materialId: required(text()), playTime: required(int()) });

const program = object({
  programName: required(title),
  programItemList: list(programItem),
});

const publication = object({
  publishName: required(title),
  startTime: required(long()),
  endTime: required(long()),
  deptList: required(list(text())),
  deviceList: required(list(text())),
  programList: list(text()),
});

export const infoWindow = {
  "POST /v1/usg/sss/materials": { body: object({ file: required(file()) }) },
  "GET /v1/usg/sss/materials": { query: { ...page(10), searchKey: text({ max: 255 }) } },
  "POST /v1/usg/sss/materials/batch-delete": { body: list(text()) },
  "PUT /v1/usg/sss/materials/{id}": {
    path: { id: text() },
    body: object({ materialName: text({ min: 1, max: 96, pattern: /^[\u4E00-\u9FA5A-Za-z0-9\-_()]+$/ }) }),
  },
  "POST /v1/usg/sss/programs": {
    body: program,
  },
  "GET /v1/usg/sss/programs": { query: { ...page(10), searchKey: text({ max: 255 }) } },
  "POST /v1/usg/sss/programs/batch-delete": { body: list(text()) },
  "GET /v1/usg/sss/programs/{id}": { path: { id: text() } },
  "PUT /v1/usg/sss/programs/{id}": {
    path: { id: text() },
    body: program,
  },
  "POST /v1/usg/sss/publications": {
    body: publication,
  },
  "GET /v1/usg/sss/publications": { query: { ...page(10), searchKey: text({ max: 255 }) } },
  "POST /v1/usg/sss/publications/batch-delete": { body: list(text()) },
  "GET /v1/usg/sss/publications/{id}": { path: { id: text() } },
  "PUT /v1/usg/sss/publications/{id}": {
    path: { id: text() },
    body: publication,
  },
} satisfies FieldTable;
