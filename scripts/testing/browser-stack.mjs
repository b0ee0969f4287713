import { randomBytes } from "node:crypto";
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildWhenNeeded } from "../launcher/build.mjs";
import { root } from "../launcher/paths.mjs";
import { ownPorts } from "../launcher/ports.mjs";
import { startTemporaryCluster } from "../launcher/postgres/temporary.mjs";
import { demoSecrets } from "../launcher/secrets.mjs";
import { startStack } from "../launcher/stack.mjs";
import { createTerminal } from "../launcher/terminal.mjs";
import { startCompany } from "./company.mjs";
import { openQuota } from "./open-quota.ts";
import { chosenPrograms } from "./postgres-choice.mjs";

/** The folder that browser tests build into and serve from. */
export const TEST_BUILD = ".next-test";

export function stackSettings(databaseUrl, [port, simulatorPort]) {
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
function published({ publicUrl, simulatorPort }, stack, folder) {
  const { DATABASE_URL, NEXTAUTH_SECRET, ENCRYPTION_KEYS, AUDIT_KEY, METRICS_TOKEN } = stack.env;
  const { OIDC_ISSUER, OIDC_CLIENT_SECRET } = stack.env;
  return {
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
  };
}

/** Starts a whole demo on free ports, in a folder of its own and from a production build. */
async function startDemo(number, ports) {
  const cluster = await startTemporaryCluster({ programs: chosenPrograms(process.env) });
  const ends = [cluster.stop, () => keepLogs(cluster.folder, number)];
  const stop = async () => {
    for (const end of ends.reverse()) await end();
  };
  try {
    const chosen = stackSettings(cluster.url, ports);
    const company = await startCompany(chosen.publicUrl);
    ends.push(company.stop);
    const keys = { ...demoSecrets(cluster.folder, {}), METRICS_TOKEN: randomBytes(24).toString("hex") };
    const secrets = { ...openQuota, ...keys, ...company.env };
    const { folder } = cluster;
    const stack = await startStack({ settings: chosen, secrets, folder, terminal: createTerminal() });
    ends.push(stack.stop);
    return { env: published(chosen, stack, folder), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function keepLogs(folder, number) {
  const logs = join(folder, "logs");
  const kept = join(root, process.env.FOYER_TEST_RESULTS ?? "test-results/own", `logs-${number}`);
  rmSync(kept, { recursive: true, force: true });
  if (existsSync(logs)) cpSync(logs, kept, { recursive: true });
}

/**
 * Starts a demo for each worker of the browser tests and tells the workers where by `FOYER_STACKS`. Answers what ends
 * them. Their logs are kept among the results.
 */
export default async function setup({ workers }) {
  // Once, before all of them would find that they have to.
  await buildWhenNeeded(createTerminal(), TEST_BUILD);
  const ports = await ownPorts(2 * workers);
  const started = await Promise.allSettled(
    Array.from({ length: workers }, (_, index) => startDemo(index + 1, ports.splice(0, 2))),
  );
  const demos = started.flatMap(({ value }) => value ?? []);
  const stop = async () => {
    await Promise.all(demos.map((demo) => demo.stop()));
  };
  const failed = started.find(({ reason }) => reason);
  if (failed) {
    await stop();
    throw failed.reason;
  }
  process.env.FOYER_STACKS = JSON.stringify(demos.map(({ env }) => env));
  return stop;
}
