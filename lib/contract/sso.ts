import { z } from "zod";
import { command, query, resource } from "./operation.ts";
import { nothing } from "./page.ts";
import { ssoKinds, ssoWire, toSsoWire } from "./sso-wire.ts";

/** What single sign-on cannot be on without. */
export const ssoNeeds = [
  "domain",
  "authorizeUrl",
  "exchangeUrl",
  "clientId",
  "accountField",
  "accessField",
] as const;

const text = (longest: number) => z.string().trim().max(longest).default("");
const address = text(255).refine((value) => /^[\w\-.:@&=$/?#%]*$/.test(value), "address_characters");
const scheme = text(255).refine((value) => /^[\w\-.{}:@&=$/?#%]*$/.test(value), "address_characters");

const settings = z
  .object({
    isEnabled: z.boolean(),
    kind: z.enum(ssoKinds),
    /** What people type to say which enterprise they are of; one enterprise's in the whole of Cloud Meeting. */
    domain: text(255),
    authorizeUrl: address,
    /** Where the upstream exchanges what the centre gave the browser. */
    exchangeUrl: address,
    /** Where it asks who the person is. */
    profileUrl: address,
    clientId: text(255),
    /** Empty keeps the one that is set. A mask shown elsewhere would be stored as it stands. */
    clientSecret: z
      .string()
      .max(255)
      .refine((value) => value === "" || !/^\*+$/.test(value), "secret_masked")
      .default(""),
    /** Names of the members in the centre's answers. */
    accountField: text(255),
    accessField: text(255),
    nameField: text(255),
    emailField: text(255),
    mobileField: text(255),
    pictureField: text(64),
    /** What the clients of the platforms are opened with. */
    desktopScheme: scheme,
    androidScheme: scheme,
    iosScheme: scheme,
  })
  .superRefine((given, context) => {
    if (!given.isEnabled) return;
    for (const name of ssoNeeds) {
      if (given[name] === "") context.addIssue({ code: "custom", path: [name], message: "required" });
    }
  });

const example = {
  isEnabled: true,
  kind: "openid",
  domain: "meridian-staff",
  authorizeUrl: "https://id.example.com/authorize",
  exchangeUrl: "https://id.example.com/token",
  profileUrl: "https://id.example.com/userinfo",
  clientId: "cloud-meeting",
  clientSecret: "not-a-real-secret",
  accountField: "sub",
  accessField: "access_token",
  nameField: "name",
} as const;

/** How the enterprise's people sign in to Cloud Meeting itself through an identity centre of their own. */
export const sso = resource("sso", {
  get: query({
    permission: "sso.read",
    as: ["enterprise"],
    upstream: "GET /v1/usg/acs/authorizeconfig",
    input: z.object({}),
    output: ssoWire,
    example: {},
  }),
  set: command({
    permission: "sso.write",
    as: ["enterprise"],
    input: settings,
    secrets: ["clientSecret"],
    output: z.null(),
    example,
  }),
  replace: command({
    internal: true,
    permission: "sso.write",
    as: ["enterprise"],
    upstream: "POST /v1/usg/acs/authorizeconfig",
    input: settings,
    secrets: ["clientSecret"],
    body: toSsoWire,
    output: nothing,
    example,
  }),
});
