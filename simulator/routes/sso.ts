import { UpstreamError } from "../errors.ts";
import type { Enterprise } from "../model/enterprise.ts";
import type { SsoConfig } from "../model/sso.ts";
import type { Call, Routes } from "../route.ts";
import type { Values } from "../values.ts";
import type { World } from "../world.ts";

/** What single sign-on cannot do without. */
const needed = [
  "domain",
  "authorizeUrl",
  "getTokenUrl",
  "clientId",
  "accFieldName",
  "thirdAccessToken",
] as const satisfies readonly (keyof SsoConfig)[];

export const sso: Routes = {
  "GET /v1/usg/acs/authorizeconfig": {
    caller: ["corp-admin"],
    handle: (call) => {
      const config = enterpriseOf(call).sso;
      // Chosen: whether the secret comes back is not documented; a mask tells that there is one.
      return { ...config, clientSecret: config.clientSecret && "******" };
    },
  },

  // Chosen: the body replaces all settings, so that a member left out becomes empty.
  "POST /v1/usg/acs/authorizeconfig": {
    caller: ["corp-admin"],
    handle: (call) => {
      const enterprise = enterpriseOf(call);
      const given = configOf(call.body);
      if (given.enableSSO) refuseUnusable(call.world, enterprise, given);
      const config = { ...given, clientSecret: secretOf(enterprise.sso, given) };
      call.world.enterprises.update(enterprise, { sso: config });
      return undefined;
    },
  },
};

function enterpriseOf({ world, caller }: Call): Enterprise {
  return world.enterprises.need(caller.corpId);
}

function configOf(body: Values): SsoConfig {
  return {
    enableSSO: body.flag("enableSSO"),
    domain: body.text("domain", ""),
    authorizeUrl: body.text("authorizeUrl", ""),
    getTokenUrl: body.text("getTokenUrl", ""),
    getUserInfoUrl: body.text("getUserInfoUrl", ""),
    clientId: body.text("clientId", ""),
    clientSecret: body.text("clientSecret", ""),
    scope: body.text("scope", ""),
    oauth2ServerType: body.int("oauth2ServerType", 0),
    pcSchemaUrl: body.text("pcSchemaUrl", ""),
    androidSchemaUrl: body.text("androidSchemaUrl", ""),
    iosSchemaUrl: body.text("iosSchemaUrl", ""),
    accFieldName: body.text("accFieldName", ""),
    thirdAccessToken: body.text("thirdAccessToken", ""),
    thirdName: body.text("thirdName", ""),
    thirdEmail: body.text("thirdEmail", ""),
    thirdMobile: body.text("thirdMobile", ""),
    thirdHeadImgUrl: body.text("thirdHeadImgUrl", ""),
  };
}

function refuseUnusable(world: World, enterprise: Enterprise, given: SsoConfig): void {
  if (enterprise.corpType === 5) {
    throw new UpstreamError(400, "USG.206010023", "A free enterprise has no single sign-on.");
  }
  const missing = needed.find((name) => given[name] === "");
  if (missing) throw refused(`${missing} is missing`);
  // Chosen: a domain must differ from those that others sign in with as well as from those of others' accounts.
  const others = [...world.enterprises.values()].filter((it) => it !== enterprise);
  if (others.some((it) => it.domain === given.domain || it.sso.domain === given.domain)) {
    throw refused("domain belongs to another enterprise");
  }
}

/**
 * The secret from now on: an empty one keeps the old one unless an address it is sent to changes.
 * Chosen: it is missing as well where none is kept, and switched off it is dropped with a changed address.
 */
function secretOf(before: SsoConfig, given: SsoConfig): string {
  if (given.clientSecret !== "") return given.clientSecret;
  const moved = given.getTokenUrl !== before.getTokenUrl || given.getUserInfoUrl !== before.getUserInfoUrl;
  const kept = moved ? "" : before.clientSecret;
  if (given.enableSSO && kept === "") throw refused("clientSecret is missing");
  return kept;
}

function refused(reason: string): UpstreamError {
  return new UpstreamError(400, "USG.000000003", reason);
}
