import "server-only";
import { z } from "zod";
import { EnvironmentError, isLoopback, keyBytes, listOf, originUrl, secretProblems } from "./env-values.ts";
import { type MailSettings, mailSettings, mailVariables } from "./mail-settings.ts";
import { once } from "./once.ts";
import { openIdProviders, type ProviderSettings } from "./openid/settings.ts";

const raw = z.object({
  FOYER_MODE: z.enum(["demo", "live"], { error: "set it to demo or live" }),
  DATABASE_URL: z
    .string({ error: "set it to a PostgreSQL address" })
    .regex(/^postgres(ql)?:\/\//, "start it with postgresql://"),
  PORT: z.coerce.number({ error: "give a port number" }).int().min(1).max(65535).default(3000),
  PUBLIC_URL: originUrl.optional(),
  NEXTAUTH_SECRET: z.string({ error: "set it to 32 random bytes or more, for example in Base64" }),
  ENCRYPTION_KEYS: z.string({
    error: "set it to <key id>:<32 random bytes in Base64>, the newest key first",
  }),
  AUDIT_KEY: z.string({ error: "set it to 32 random bytes in Base64" }),
  UPSTREAM_HOSTS: z.string().default(""),
  UPSTREAM_CALLS_PER_MINUTE: z.coerce.number({ error: "give a number of calls" }).int().min(1).default(100),
  UPSTREAM_CALLS_PER_SECOND: z.coerce.number({ error: "give a number of calls" }).int().min(1).default(200),
  TRUSTED_PROXIES: z.coerce
    .number({ error: "give the number of proxies in front" })
    .int()
    .min(0)
    .max(9)
    .default(0),
  METRICS_TOKEN: z.string().min(16, "use 16 characters or more").optional(),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "set it to error, warn, info, debug or silent",
    })
    .default("info"),
  HTTPS_PROXY: z.url("give the address of the proxy").optional(),
  ...mailVariables,
});

/** A key that encrypts what is stored; the first of the list encrypts, all of them decrypt. */
export type EncryptionKey = { id: string; key: Buffer };

export type Environment = {
  mode: "demo" | "live";
  databaseUrl: string;
  /** The address people type, without a path. Its origin is what `Origin` headers are compared with. */
  publicUrl: URL;
  sessionSecret: string;
  encryptionKeys: readonly [EncryptionKey, ...EncryptionKey[]];
  auditKey: Buffer;
  /** Hosts allowed besides the built-in ones, lower case, with a port where one was given. */
  upstreamHosts: readonly string[];
  /** What the upstream takes for each (identity, API) in a minute, and for each app in a second. */
  callsPerMinute: number;
  callsPerSecond: number;
  trustedProxies: number;
  metricsToken: string | undefined;
  logLevel: z.output<typeof raw>["LOG_LEVEL"];
  httpsProxy: string | undefined;
  /** Null: no mail is sent. */
  mail: MailSettings | null;
  /** Who may vouch for people besides the portal itself. */
  openIdProviders: readonly ProviderSettings[];
};

/**
 * The environment, read once and on first use (reading at import would break the build).
 * @throws EnvironmentError whose message names each wrong variable and what to do, never its value
 */
export function env(): Environment {
  return once("env", () => {
    const environment = parseEnvironment(process.env);
    // next-auth reads its address from nowhere else.
    process.env.NEXTAUTH_URL = environment.publicUrl.origin;
    return environment;
  });
}

/** What {@link env} does, for given variables. An empty value counts as absent. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = raw.safeParse(present);
  if (!parsed.success) {
    throw new EnvironmentError(
      parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`),
    );
  }
  const values = parsed.data;
  const problems: string[] = [];
  const live = values.FOYER_MODE === "live";

  const publicUrl = new URL(values.PUBLIC_URL ?? `http://localhost:${values.PORT}`);
  if (live && !values.PUBLIC_URL)
    problems.push("PUBLIC_URL: set it to the address people type, live mode needs it");
  if (live && publicUrl.protocol !== "https:" && !isLoopback(publicUrl.hostname)) {
    problems.push("PUBLIC_URL: use https, live mode refuses plain http off this machine");
  }

  const auditKey = keyBytes(values.AUDIT_KEY);
  if (!auditKey) problems.push("AUDIT_KEY: set it to 32 random bytes in Base64");
  const keys = encryptionKeys(values.ENCRYPTION_KEYS);
  const [first, ...older] = keys;
  if (!first)
    problems.push("ENCRYPTION_KEYS: write <key id>:<32 random bytes in Base64>, separated by commas");
  if (auditKey && keys.some(({ key }) => key.equals(auditKey))) {
    problems.push("AUDIT_KEY: use a key of its own, not one of ENCRYPTION_KEYS");
  }
  if (values.NEXTAUTH_SECRET.length < 32) problems.push("NEXTAUTH_SECRET: use 32 characters or more");
  if (live) problems.push(...secretProblems(values));
  const { mail, problems: mailProblems } = mailSettings(values, !live);
  problems.push(...mailProblems);
  const openId = openIdProviders(present, live);
  problems.push(...openId.problems);

  if (problems.length > 0 || !auditKey || !first) throw new EnvironmentError(problems);
  return {
    mode: values.FOYER_MODE,
    databaseUrl: values.DATABASE_URL,
    publicUrl,
    sessionSecret: values.NEXTAUTH_SECRET,
    encryptionKeys: [first, ...older],
    auditKey,
    upstreamHosts: listOf(values.UPSTREAM_HOSTS).map((host) => host.toLowerCase()),
    callsPerMinute: values.UPSTREAM_CALLS_PER_MINUTE,
    callsPerSecond: values.UPSTREAM_CALLS_PER_SECOND,
    trustedProxies: values.TRUSTED_PROXIES,
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
    httpsProxy: values.HTTPS_PROXY,
    mail,
    openIdProviders: openId.providers,
  };
}

/** Empty when any entry is malformed or a key id occurs twice. */
function encryptionKeys(text: string): EncryptionKey[] {
  const keys = listOf(text).map((entry) => {
    const [id = "", encoded = ""] = entry.split(":", 2);
    return { id, key: keyBytes(encoded) };
  });
  if (new Set(keys.map(({ id }) => id)).size < keys.length) return [];
  return keys.every((entry): entry is EncryptionKey => /^[\w-]{1,32}$/.test(entry.id) && entry.key !== null)
    ? keys
    : [];
}
