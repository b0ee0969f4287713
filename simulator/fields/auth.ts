import { bool, type FieldTable, int, intOf, long, object, oneOf, required, text } from "./field.ts";

export const auth = {
  "POST /v1/usg/acs/auth/account": {
    body: object({
      account: required(text({ min: 1, max: 255 })),
      clientType: required(int()),
      createTokenType: intOf(0, 1),
      HA2: text(),
    }),
  },
  "POST /v1/usg/acs/auth/portal-ref-nonce": {},
  "POST /v1/usg/acs/auth/proxy": {
    body: object({
      account: text({ max: 255 }),
      pwd: text({ max: 255 }),
      authServerType: required(oneOf("workplace", "oauth2")),
      authType: required(oneOf("AccountAndPwd", "AuthCode")),
      clientType: required(int()),
      createTokenType: intOf(0, 1),
      credential: text(),
      domain: text(),
      remark: text(),
    }),
  },
  "DELETE /v1/usg/acs/token": {},
  "PUT /v1/usg/acs/token": {},
  "POST /v1/usg/acs/token/validate": {
    body: object({ token: required(text()), needGenNewToken: required(bool()), needAccountInfo: bool() }),
  },
  "POST /v2/usg/acs/auth/appauth": {
    body: object({
      appId: required(text({ min: 1, max: 64 })),
      clientType: required(int()),
      corpId: text(),
      expireTime: required(long()),
      nonce: required(text({ min: 32, max: 64 })),
      userId: text({ max: 64 }),
      userName: text(),
      userEmail: text(),
      userPhone: text(),
      deptCode: text(),
    }),
  },
} satisfies FieldTable;
