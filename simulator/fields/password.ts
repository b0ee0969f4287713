import { coded, type FieldTable, int, intOf, object, oneOf, required, text } from "./field.ts";

const newPwd = required(coded("USG.206030007", text({ min: 8, max: 32 })));

export const password = {
  "PUT /v1/usg/acs/auth/slideverifycode/check": {
    body: object({
      user: required(text({ min: 1, max: 255 })),
      clientType: required(int({ min: 0, max: 255 })),
      checkType: intOf(0, 1),
      token: required(text({ min: 1, max: 255 })),
      pointX: required(int()),
      slideTime: required(int()),
    }),
  },
  "POST /v1/usg/acs/auth/slideverifycode/send": {
    body: object({
      user: required(text({ min: 1, max: 255 })),
      clientType: required(int({ min: 0, max: 255 })),
      checkType: intOf(0, 1),
    }),
  },
  "PUT /v1/usg/acs/password": {
    body: object({
      account: required(text({ min: 1, max: 255 })),
      oldPwd: required(text({ min: 1, max: 32 })),
      newPwd,
    }),
  },
  "PUT /v1/usg/acs/password/admin/reset": { body: object({ account: required(text({ min: 1, max: 255 })) }) },
  "PUT /v1/usg/acs/password/reset": {
    body: object({
      user: required(text({ min: 1, max: 255 })),
      newPwd,
      passWordType: int(),
    }),
  },
  "PUT /v1/usg/acs/verifycode/check": {
    body: object({ user: required(text({ min: 1, max: 255 })), code: required(text({ min: 1, max: 32 })) }),
  },
  "POST /v1/usg/acs/verifycode/send": {
    body: object({
      user: required(text({ min: 1, max: 255 })),
      sendMethod: oneOf("sms", "email"),
      token: text({ max: 255 }),
    }),
  },
} satisfies FieldTable;
