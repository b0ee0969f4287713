import { randomBytes } from "node:crypto";

/** The upstream's id of the enterprise that the demo's administrator is of. */
const HOME_ENTERPRISE = "651543334";

/** A company's OpenID provider beside the portal, and the portal's settings for it. */
export async function startCompany(portal) {
  // Only here: it greets whoever loads it on the terminal.
  const { clientId, startOpenIdProvider } = await import("./openid-provider.mjs");
  const secret = randomBytes(24).toString("base64url");
  const [callback, logout] = ["/api/openid/1/callback", "/api/openid/1/logout"];
  const provider = await startOpenIdProvider({ portal, secret, callback, logout, refresh: true });
  const groups = {
    operators: { role: "sp" },
    administrators: { role: "admin", enterprise: HOME_ENTERPRISE },
    staff: { role: "user", enterprise: HOME_ENTERPRISE },
  };
  const env = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: secret,
    OIDC_NAME: "Company account",
    OIDC_THIRD_PARTY_ID_CLAIM: "employee",
    OIDC_GROUPS: JSON.stringify(groups),
  };
  return { env, stop: provider.close };
}
