import {
  bool,
  defaulted,
  type FieldTable,
  file,
  int,
  intOf,
  list,
  object,
  page,
  required,
  text,
} from "./field.ts";

const userFunction = object({ enableRoom: bool() });

export const user = {
  "POST /v1/usg/abs/profile-images/{user_id}": {
    path: { user_id: text() },
    body: object({ file: required(file()) }),
  },
  "POST /v1/usg/dcs/corp/member": {
    body: object({
      name: required(text({ min: 1, max: 64 })),
      englishName: text({ max: 64 }),
      // Not digits only, and no dot right behind the @.
      account: text({ max: 64, pattern: /^(?!\d+$)(?!.*@\.)[0-9A-Za-z_.@-]*$/ }),
      thirdAccount: text({ max: 64 }),
      phone: text({ max: 32 }),
      country: text({ max: 255 }),
      pwd: text({ min: 8, max: 32 }),
      email: text({ max: 255 }),
      deptCode: text({ max: 32 }),
      signature: text({ max: 512 }),
      title: text({ max: 32 }),
      desc: text({ max: 128 }),
      status: intOf(0, 1),
      function: userFunction,
      sendNotify: text(),
      sortLevel: int({ min: 1, max: 10000 }),
      hidePhone: bool(),
    }),
  },
  "GET /v1/usg/dcs/corp/member": {
    query: {
      ...page(10),
      searchKey: text(),
      sortField: text(),
      isAsc: bool(),
      deptCode: text(),
      enableSubDept: defaulted(bool(), true),
      adminType: int(),
      enableRoom: bool(),
      userType: defaulted(list(int()), [2]),
      status: intOf(0, 1),
      containsUnActive: defaulted(bool(), false),
    },
  },
  "POST /v1/usg/dcs/corp/member/add": {
    body: object({
      name: required(text({ min: 1, max: 64 })),
      contact: required(text({ min: 1, max: 255 })),
      country: text({ max: 255 }),
      deptCode: text({ min: 1, max: 32 }),
      title: text({ max: 32 }),
      sortLevel: int({ min: 1, max: 10000 }),
      desc: text({ max: 128 }),
    }),
  },
  "POST /v1/usg/dcs/corp/member/delete": {
    query: { accountType: defaulted(intOf(0, 1), 0) },
    body: list(text()),
  },
  "PUT /v1/usg/dcs/corp/member/status/{value}": {
    path: { value: intOf(0, 1) },
    query: { accountType: defaulted(intOf(0, 1), 0) },
    body: list(text()),
  },
  "GET /v1/usg/dcs/corp/member/{account}": {
    path: { account: text() },
    query: { accountType: defaulted(intOf(0, 1), 0) },
  },
  "PUT /v1/usg/dcs/corp/member/{account}": {
    path: { account: text() },
    query: { accountType: defaulted(intOf(0, 1), 0) },
    body: object({
      name: text({ min: 1, max: 64 }),
      englishName: text({ max: 64 }),
      phone: text({ max: 32 }),
      country: text({ max: 255 }),
      email: text({ max: 255 }),
      vmrId: text({ max: 32 }),
      deptCode: text({ max: 32 }),
      signature: text({ max: 512 }),
      title: text({ max: 32 }),
      desc: text({ max: 128 }),
      status: intOf(0, 1),
      sortLevel: int({ min: 1, max: 10000 }),
      hidePhone: bool(),
    }),
  },
} satisfies FieldTable;
