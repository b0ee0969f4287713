import { type FieldTable, file, object, required, text } from "./field.ts";

const verification = object({
  contact: required(text({ min: 1, max: 255 })),
  verificationCode: text(),
  country: text({ max: 255 }),
});

export const userSelf = {
  "POST /v1/usg/abs/profile-images": { body: object({ file: required(file()) }) },
  "GET /v1/usg/dcs/member": {},
  "PUT /v1/usg/dcs/member": {
    body: object({
      name: required(text({ min: 1, max: 64 })),
      englishName: text({ max: 64 }),
      signature: text({ max: 512 }),
      title: text({ max: 32 }),
      desc: text({ max: 128 }),
    }),
  },
  "PUT /v1/usg/dcs/member/contact": {
    body: verification,
  },
  "POST /v1/usg/dcs/member/verification-code": {
    body: verification,
  },
  "POST /v1/usg/dcs/member/verification-code/verify": {
    body: verification,
  },
} satisfies FieldTable;
