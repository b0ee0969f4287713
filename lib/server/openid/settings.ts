import "server-only";
import { z } from "zod";
import { isLoopback, listOf } from "../env-values.ts";

/** What members of a group become; `corpId` is the upstream id of their enterprise, null for a service provider. */
export type GroupGrant = { group: string; role: "sp" | "admin" | "user"; corpId: string | null };

/** An OpenID Connect provider that people sign in with, as the environment describes it. */
export type ProviderSettings = {
  /** Part of the addresses registered with the provider: "1" for `OIDC_…`, "2" for `OIDC_2_…`. */
  id: string;
  /** What its button says. */
  name: string;
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** What the provider calls the company's native apps, whose ID tokens count where an app asks for itself. */
  nativeClientIds: readonly string[];
  scope: string;
  /** The claim that holds the third-party id; null where nobody gets one from this provider. */
  thirdPartyIdClaim: string | null;
  groupsClaim: string;
  grants: readonly GroupGrant[];
};

/** Whom a provider's tokens may be made for: the portal, or an app that asks it for signatures. */
export function audiencesOf({ clientId, nativeClientIds }: ProviderSettings): string[] {
  return [clientId, ...nativeClientIds];
}

const mostProviders = 9;

const grant = z.union([
  z.object({ role: z.literal("sp") }).strict(),
  z.object({ role: z.enum(["admin", "user"]), enterprise: z.string().min(1) }).strict(),
]);

const grants = z
  .string({ error: 'map groups to roles, such as {"staff":{"role":"user","enterprise":"<corpId>"}}' })
  .transform((text, context) => {
    const parsed = z.record(z.string().min(1), grant).safeParse(jsonIn(text));
    if (parsed.success && Object.keys(parsed.data).length > 0) return parsed.data;
    context.addIssue({
      code: "custom",
      message: 'write {"<group>":{"role":"sp"},"<group>":{"role":"admin or user","enterprise":"<corpId>"}}',
    });
    return z.NEVER;
  });

const raw = z.object({
  ISSUER: z.url({ protocol: /^https?$/, error: "give the issuer's address" }),
  CLIENT_ID: z.string({ error: "set it to what the provider calls this portal" }),
  CLIENT_SECRET: z.string({ error: "set it to the secret that the provider gave" }),
  NATIVE_CLIENT_IDS: z.string().default(""),
  NAME: z.string().max(40, "use 40 characters or fewer").optional(),
  SCOPE: z
    .string()
    .regex(/\bopenid\b/, "include openid")
    .default("openid profile email"),
  THIRD_PARTY_ID_CLAIM: z.string().optional(),
  GROUPS_CLAIM: z.string().default("groups"),
  GROUPS: grants,
});

/**
 * The providers named by `OIDC_ISSUER`, `OIDC_2_ISSUER` … with the variables beside them, and what is wrong with those
 * in words that hold no value.
 * @param variables without empty ones
 * @param live refuses addresses that are not HTTPS, or on this machine
 */
export function openIdProviders(
  variables: Record<string, string | undefined>,
  live: boolean,
): { providers: ProviderSettings[]; problems: string[] } {
  const providers: ProviderSettings[] = [];
  const problems: string[] = [];
  for (let number = 1; number <= mostProviders; number++) {
    const prefix = number === 1 ? "OIDC_" : `OIDC_${number}_`;
    if (!variables[`${prefix}ISSUER`]) continue;
    const given = Object.keys(raw.shape).map((name) => [name, variables[prefix + name]]);
    const parsed = raw.safeParse(Object.fromEntries(given));
    if (!parsed.success) {
      problems.push(
        ...parsed.error.issues.map(({ path, message }) => `${prefix}${String(path[0])}: ${message}`),
      );
      continue;
    }
    const provider = settingsOf(String(number), parsed.data);
    const problem = issuerProblem(provider.issuer, live);
    if (problem) problems.push(`${prefix}ISSUER: ${problem}`);
    providers.push(provider);
  }
  return { providers, problems };
}

function settingsOf(id: string, values: z.output<typeof raw>): ProviderSettings {
  const issuer = new URL(values.ISSUER);
  return {
    id,
    name: values.NAME ?? issuer.host,
    issuer,
    clientId: values.CLIENT_ID,
    clientSecret: values.CLIENT_SECRET,
    nativeClientIds: listOf(values.NATIVE_CLIENT_IDS),
    scope: values.SCOPE,
    thirdPartyIdClaim: values.THIRD_PARTY_ID_CLAIM ?? null,
    groupsClaim: values.GROUPS_CLAIM,
    grants: Object.entries(values.GROUPS).map(([group, granted]) => ({
      group,
      role: granted.role,
      corpId: granted.role === "sp" ? null : granted.enterprise,
    })),
  };
}

function issuerProblem({ protocol, hostname }: URL, live: boolean): string | null {
  if (live && isLoopback(hostname)) return "is on this machine, live mode refuses that";
  return protocol === "https:" || (!live && isLoopback(hostname)) ? null : "use https";
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
