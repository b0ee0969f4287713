import { randomBytes } from "node:crypto";
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../launcher/paths.mjs";
import { freePort } from "../launcher/ports.mjs";
import { startTemporaryCluster } from "../launcher/postgres/temporary.mjs";
import { demoSecrets } from "../launcher/secrets.mjs";
import { startStack } from "../launcher/stack.mjs";
import { createTerminal } from "../launcher/terminal.mjs";
import { startCompany } from "./company.mjs";
import { openQuota } from "./open-quota.ts";
import { chosenPrograms } from "./postgres-choice.mjs";

/** The folder that browser tests build into and serve from. */
export const TEST_BUILD = ".next-test";

export async function stackSettings(databaseUrl) {
  const [port, simulatorPort] = [await freePort(), await freePort()];
  return {
    mode: "demo",
    host: "127.0.0.1",
    port,
    publicUrl: `http://localhost:${port}`,
    simulatorPort,
    simulatorScale: "small",
    databaseUrl,
    hotReload: false,
    buildFolder: TEST_BUILD,
  };
}

/** Where the tests find what runs: addresses for the browser and for looking behind it, and the secrets to look for. */
function publish({ publicUrl, simulatorPort }, stack, folder) {
  const { DATABASE_URL, NEXTAUTH_SECRET, ENCRYPTION_KEYS, AUDIT_KEY, METRICS_TOKEN } = stack.env;
  const { OIDC_ISSUER, OIDC_CLIENT_SECRET } = stack.env;
  Object.assign(process.env, {
    FOYER_URL: publicUrl,
    SIMULATOR_URL: `http://127.0.0.1:${simulatorPort}`,
    FOYER_LOGS: join(folder, "logs"),
    FOYER_TEST_BUILD: join(root, TEST_BUILD),
    DATABASE_URL,
    NEXTAUTH_SECRET,
    ENCRYPTION_KEYS,
    AUDIT_KEY,
    METRICS_TOKEN,
    OIDC_ISSUER,
    OIDC_CLIENT_SECRET,
  });
}

/**
 * Starts a whole demo on free ports, in a folder of its own and from a production build, for the browser tests to use.
 * Answers what ends it. A failed run's logs are kept in `test-results/logs`.
 */
export default async function setup() {
  const terminal = createTerminal();
  const cluster = await startTemporaryCluster({ programs: chosenPrograms(process.env) });
  const chosen = await stackSettings(cluster.url);
  const secrets = { ...demoSecrets(cluster.folder, {}), METRICS_TOKEN: randomBytes(24).toString("hex") };
  const keepLogs = () => {
    const logs = join(cluster.folder, "logs");
    const kept = join(root, process.env.FOYER_TEST_RESULTS ?? "test-results", "logs");
    rmSync(kept, { recursive: true, force: true });
    if (existsSync(logs)) cpSync(logs, kept, { recursive: true });
  };
  Object.assign(process.env, openQuota);
  const company = await startCompany(chosen.publicUrl);
  Object.assign(secrets, company.env);
  try {
    const stack = await startStack({ settings: chosen, secrets, folder: cluster.folder, terminal });
    publish(chosen, stack, cluster.folder);
    return async () => {
      await stack.stop();
      await company.stop();
      keepLogs();
      await cluster.stop();
    };
  } catch (error) {
    await company.stop();
    keepLogs();
    await cluster.stop();
    throw error;
  }
}
