import { join } from "node:path";
import { buildWhenNeeded, generateWhenNeeded } from "./build.mjs";
import { requireFreePort } from "./ports.mjs";
import { startCluster } from "./postgres/cluster.mjs";
import { embeddedPrograms } from "./postgres/programs.mjs";
import { createProcesses, waitUntil } from "./processes.mjs";
import { runNode } from "./run.mjs";

// Modules that say `server-only` load under this condition alone.
export const ON_SERVER = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];

/** Of the portal: where there is room, Node lets what is soon to be collected grow to twice as much, and gains nothing by it. */
export const PORTAL_HEAP = ["--max-semi-space-size=16"];

/**
 * How long the portal keeps an idle connection: longer than the proxies in front of it, of which most keep theirs for 60 s. Of
 * two that close at the same moment, the one that just sent a request gets no answer, and its user a "Bad gateway".
 */
const KEEP_ALIVE_MS = 75_000;

async function answers(url, isGood) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return isGood(response);
  } catch {
    return false;
  }
}

/** Where a demo without a mail server writes its mails. */
export const mailFolder = (folder) => join(folder, "mail");

/** What every process of an installation finds in its environment, the person's own variables included. */
export function environmentOf(settings, secrets, databaseUrl) {
  const environment = {
    ...process.env,
    ...secrets,
    FOYER_MODE: settings.mode,
    DATABASE_URL: databaseUrl,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
    NEXTAUTH_URL: settings.publicUrl,
    FOYER_BUILD_FOLDER: settings.buildFolder,
    NEXT_TELEMETRY_DISABLED: "1",
    NO_COLOR: "1",
  };
  // Next refuses to run in production under any other value than its own.
  delete environment.NODE_ENV;
  if (settings.mode === "live") return environment;
  return {
    ...environment,
    SIMULATOR_PORT: String(settings.simulatorPort),
    SIMULATOR_SCALE: settings.simulatorScale,
    UPSTREAM_URL: `http://127.0.0.1:${settings.simulatorPort}`,
  };
}

async function startSimulator(settings, { env, processes, signal }) {
  processes.startNode("simulator", ["simulator/main.ts"], { env, patienceMs: 3000 });
  const url = `http://127.0.0.1:${settings.simulatorPort}/__sim/clock`;
  await waitUntil(() => answers(url, (response) => response.ok), processes, {
    what: "The simulator",
    signal,
  });
}

async function startPortal(settings, { env, processes, signal }) {
  const command = settings.hotReload ? ["dev"] : ["start", "--keepAliveTimeout", String(KEEP_ALIVE_MS)];
  const address = ["-H", settings.host, "-p", String(settings.port)];
  const program = [...PORTAL_HEAP, "node_modules/next/dist/bin/next", ...command, ...address];
  processes.startNode("portal", program, { env });
  const health = `http://127.0.0.1:${settings.port}/api/health`;
  const patienceMs = settings.hotReload ? 120_000 : 60_000;
  await waitUntil(() => answers(health, (response) => response.ok), processes, {
    what: "The portal",
    signal,
    patienceMs,
  });
}

/**
 * Starts everything one installation consists of: database (unless settings name one), migrations, the build where it is
 * not up to date, and for a demo the simulator and the seed, then the portal. What may be refused comes before what is
 * slow. Logs and data go below `folder`.
 * `signal` interrupts the start. Answers the processes, the environment they run in, and `stop`, which ends all of them, newest first.
 */
export async function startStack({ settings, secrets, folder, terminal, signal }) {
  const demo = settings.mode === "demo";
  await requireFreePort(settings.port, { owner: "portal", variable: "PORT" });
  if (demo) await requireFreePort(settings.simulatorPort, { owner: "simulator", variable: "SIMULATOR_PORT" });
  const processes = createProcesses(join(folder, "logs"));
  let clear = () => {};
  const stop = async () => {
    await processes.stop();
    clear();
  };
  try {
    let databaseUrl = settings.databaseUrl;
    if (!databaseUrl) {
      const start = () => startCluster({ folder, programs: embeddedPrograms(), processes, signal });
      const cluster = await terminal.step("Start the database", start);
      databaseUrl = cluster.url;
      clear = cluster.clear;
    }
    const env = {
      ...environmentOf(settings, secrets, databaseUrl),
      ...(demo && { MAIL_FOLDER: mailFolder(folder) }),
    };
    await terminal.step("Bring the database up to date", () =>
      runNode([...ON_SERVER, "prisma/migrate.ts"], { env, signal, failure: "" }),
    );
    await generateWhenNeeded(terminal, signal);
    if (!settings.hotReload) await buildWhenNeeded(terminal, settings.buildFolder, signal);
    if (demo) {
      await terminal.step("Start the simulator", () => startSimulator(settings, { env, processes, signal }));
      if (!settings.empty) {
        await terminal.step("Seed the demo", () =>
          runNode([...ON_SERVER, "prisma/seed.ts"], { env, signal, failure: "" }),
        );
      }
    }
    await terminal.step("Start the portal", () => startPortal(settings, { env, processes, signal }));
    return { processes, env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
