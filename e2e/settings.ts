import { dirname, join } from "node:path";
import { z } from "zod";

/** Where the running stack is and what it was given, published by the set-up that started it. */
const published = z.object({
  FOYER_URL: z.url(),
  SIMULATOR_URL: z.url(),
  DATABASE_URL: z.string().min(1),
  FOYER_LOGS: z.string().min(1),
  FOYER_TEST_BUILD: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(32),
  ENCRYPTION_KEYS: z.string().min(32),
  AUDIT_KEY: z.string().min(32),
  METRICS_TOKEN: z.string().min(32),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_SECRET: z.string().min(32),
});

/** Addresses, folders and keys of the stack that this worker's tests run on. Throws when none was started for the tests. */
export function settings() {
  const stack = published.parse(process.env);
  return {
    portalUrl: stack.FOYER_URL,
    simulatorUrl: stack.SIMULATOR_URL,
    databaseUrl: stack.DATABASE_URL,
    logs: stack.FOYER_LOGS,
    /** Where the demo under test writes its mails. */
    mails: join(dirname(stack.FOYER_LOGS), "mail"),
    builtFiles: join(stack.FOYER_TEST_BUILD, "static"),
    /** What the tests note for each other; gone with the stack. */
    evidence: join(dirname(stack.FOYER_LOGS), "evidence"),
    /** The company's OpenID provider. */
    providerUrl: stack.OIDC_ISSUER,
    portalKeys: [
      ...[stack.NEXTAUTH_SECRET, stack.ENCRYPTION_KEYS, stack.AUDIT_KEY, stack.METRICS_TOKEN],
      stack.OIDC_CLIENT_SECRET,
    ],
  };
}

/** Does something at each stack of the run, one after the other; {@link settings} are that one's meanwhile. */
export async function atEachStack<T>(work: () => Promise<T>): Promise<T[]> {
  const own = published.parse(process.env);
  const all = z.array(published).parse(JSON.parse(process.env.FOYER_STACKS ?? "[]"));
  const results: T[] = [];
  try {
    for (const stack of all) {
      Object.assign(process.env, stack);
      results.push(await work());
    }
  } finally {
    Object.assign(process.env, own);
  }
  return results;
}
