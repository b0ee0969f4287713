/** Single sign-on through an enterprise's own centre, member for member as it travels; what was not given is empty. */
export interface SsoConfig {
  readonly enableSSO: boolean;
  readonly domain: string;
  readonly authorizeUrl: string;
  readonly getTokenUrl: string;
  readonly getUserInfoUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  readonly oauth2ServerType: number;
  readonly pcSchemaUrl: string;
  readonly androidSchemaUrl: string;
  readonly iosSchemaUrl: string;
  /** Names of members in the centre's answers. */
  readonly accFieldName: string;
  readonly thirdAccessToken: string;
  readonly thirdName: string;
  readonly thirdEmail: string;
  readonly thirdMobile: string;
  readonly thirdHeadImgUrl: string;
}

/** An enterprise that was never set up for single sign-on. */
export const noSso: SsoConfig = {
  enableSSO: false,
  domain: "",
  authorizeUrl: "",
  getTokenUrl: "",
  getUserInfoUrl: "",
  clientId: "",
  clientSecret: "",
  scope: "",
  oauth2ServerType: 0,
  pcSchemaUrl: "",
  androidSchemaUrl: "",
  iosSchemaUrl: "",
  accFieldName: "",
  thirdAccessToken: "",
  thirdName: "",
  thirdEmail: "",
  thirdMobile: "",
  thirdHeadImgUrl: "",
};
