import { bool, defaulted, type FieldTable, list, object, oneOf, page, text } from "./field.ts";

const showUserRequest = object({ id: text() });

export const directory = {
  "GET /v1/usg/abs/departments/{dept_code}": { path: { dept_code: text() } },
  "GET /v1/usg/abs/external-contacts": {
    query: {
      ...page(10),
      searchKey: text({ max: 1024 }),
      searchScope: defaulted(oneOf("PERSONAL", "CORP", "ALL"), "ALL"),
    },
  },
  "GET /v1/usg/abs/users": {
    query: {
      ...page(100),
      searchKey: text({ max: 1024 }),
      deptCode: text({ max: 32 }),
      querySubDept: defaulted(bool(), true),
      searchScope: defaulted(oneOf("NORMAL_USER", "HARD_TERMINAL", "ALL"), "ALL"),
    },
  },
  "POST /v1/usg/abs/users/list": {
    query: { idType: defaulted(oneOf("USER_ID", "THIRD_ACCOUNT"), "USER_ID") },
    body: list(showUserRequest, { min: 1, max: 200 }),
  },
} satisfies FieldTable;
