import { z } from "zod";

/** Both kinds of identity centre that the upstream talks to: the second is the first with the scope `openid`. */
export const ssoKinds = ["oauth2", "openid"] as const;

const words = {
  domain: "domain",
  authorizeUrl: "authorizeUrl",
  exchangeUrl: "getTokenUrl",
  profileUrl: "getUserInfoUrl",
  clientId: "clientId",
  accountField: "accFieldName",
  accessField: "thirdAccessToken",
  nameField: "thirdName",
  emailField: "thirdEmail",
  mobileField: "thirdMobile",
  pictureField: "thirdHeadImgUrl",
  desktopScheme: "pcSchemaUrl",
  androidScheme: "androidSchemaUrl",
  iosScheme: "iosSchemaUrl",
} as const;

type Word = keyof typeof words;
type Texts = Record<Word, string>;

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");

/** The settings as the upstream tells them. Whether it tells the secret, a mask or nothing is not documented. */
export const ssoWire = z
  .object({
    enableSSO: z.boolean().nullish(),
    scope: z.string().nullish(),
    clientSecret: text,
    domain: text,
    authorizeUrl: text,
    getTokenUrl: text,
    getUserInfoUrl: text,
    clientId: text,
    accFieldName: text,
    thirdAccessToken: text,
    thirdName: text,
    thirdEmail: text,
    thirdMobile: text,
    thirdHeadImgUrl: text,
    pcSchemaUrl: text,
    androidSchemaUrl: text,
    iosSchemaUrl: text,
  })
  .transform(({ enableSSO, scope, clientSecret, ...wire }) => {
    const entries = Object.entries(words).map(([ours, theirs]) => [ours, wire[theirs]] as const);
    return {
      ...(Object.fromEntries(entries) as Texts),
      isEnabled: enableSSO === true,
      kind: scope === "openid" ? ("openid" as const) : ("oauth2" as const),
      /** Single sign-on cannot be on without one. */
      hasSecret: clientSecret !== "" || enableSSO === true,
    };
  });
export type SsoSettings = z.output<typeof ssoWire>;

type Given = Texts & { isEnabled: boolean; kind: (typeof ssoKinds)[number]; clientSecret: string };

/** The whole of the settings, which replaces what was there. An empty secret keeps the one that is set. */
export function toSsoWire({ isEnabled, kind, clientSecret, ...texts }: Given): Record<string, unknown> {
  const entries = Object.entries(words).map(([ours, theirs]) => [theirs, texts[ours as Word]]);
  return {
    enableSSO: isEnabled,
    scope: kind === "openid" ? "openid" : undefined,
    oauth2ServerType: 0,
    clientSecret,
    ...Object.fromEntries(entries),
  };
}
