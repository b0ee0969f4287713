import { type FieldTable, int, list, object, oneOf, required, text } from "./field.ts";

const settings = {
  note: text({ max: 96 }),
  inPermission: oneOf("UNLIMITED", "OPEN", "CLOSE", "DESIGNATED_DEPARTMENT"),
  outPermission: oneOf("UNLIMITED", "ONLY_SELF", "SELF_AND_CHILD_DEPARTMENT", "DESIGNATED_DEPARTMENT"),
  designatedOutDeptCodes: list(text(), { max: 150 }),
  sortLevel: int({ min: 1, max: 10000 }),
};

export const department = {
  "POST /v1/usg/dcs/corp/dept": {
    body: object({
      deptCode: text({ max: 32 }),
      deptName: required(text({ min: 1, max: 128 })),
      parentDeptCode: text({ max: 32 }),
      ...settings,
    }),
  },
  "DELETE /v1/usg/dcs/corp/dept/{dept_code}": { path: { dept_code: text() } },
  "PUT /v1/usg/dcs/corp/dept/{dept_code}": {
    path: { dept_code: text({ max: 32 }) },
    body: object({
      deptName: text({ min: 1, max: 128 }),
      parentDeptCode: text({ max: 32 }),
      ...settings,
    }),
  },
  "GET /v1/usg/dcs/member/dept": { query: { deptName: required(text({ min: 1, max: 128 })) } },
  "GET /v1/usg/dcs/member/dept/{dept_code}": { path: { dept_code: text() } },
} satisfies FieldTable;
