import { bool, type FieldTable, int, object, oneOf, required, text } from "./field.ts";

const url = text({ max: 255, pattern: /^[0-9a-zA-Z\-_.:@&=$/?#%]*$/ });
const schemeUrl = text({ max: 255, pattern: /^[0-9a-zA-Z\-_.{}:@&=$/?#%]*$/ });

export const sso = {
  "POST /v1/usg/acs/authorizeconfig": {
    body: object({
      enableSSO: required(bool()),
      domain: text({ max: 255 }),
      authorizeUrl: url,
      getTokenUrl: url,
      clientId: text({ max: 255 }),
      clientSecret: text({ max: 255 }),
      scope: oneOf("openid"),
      accFieldName: text({ max: 255 }),
      getUserInfoUrl: url,
      oauth2ServerType: int({ min: 0, max: 255 }),
      pcSchemaUrl: schemeUrl,
      androidSchemaUrl: schemeUrl,
      iosSchemaUrl: schemeUrl,
      thirdName: text({ max: 255 }),
      thirdEmail: text({ max: 255 }),
      thirdMobile: text({ max: 255 }),
      thirdAccessToken: text({ max: 255 }),
      thirdHeadImgUrl: text({ max: 64 }),
    }),
  },
  "GET /v1/usg/acs/authorizeconfig": {},
} satisfies FieldTable;
