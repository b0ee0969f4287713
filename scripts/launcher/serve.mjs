import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { takeLock } from "./lock.mjs";
import { dataFolder } from "./paths.mjs";
import { demoSecrets, liveSecrets } from "./secrets.mjs";
import { loadEnvironmentFile, readSettings } from "./settings.mjs";
import { makeSetupLink, showSetupLink } from "./setup-link.mjs";
import { mailFolder, startStack } from "./stack.mjs";
import { createTerminal, duration, Refusal } from "./terminal.mjs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Aborts at the first signal that asks to stop. Later ones change nothing: stopping has its own limits of time. */
function stopRequest() {
  const controller = new AbortController();
  const stop = () => controller.abort(new Refusal("Stopped before it was ready."));
  for (const name of SIGNALS) process.on(name, stop);
  return controller.signal;
}

function greet(terminal, settings, started) {
  terminal.line(`\nFoyer is ready at ${settings.publicUrl} (${duration(performance.now() - started)})`);
  if (settings.mode === "live") return;
  terminal.line("  sp@demo.test       service provider's administrator");
  terminal.line("  admin@demo.test    enterprise administrator");
  terminal.line("  user@demo.test     user");
  terminal.line("  password           foyer-demo");
  if (!process.env.MAIL_URL) terminal.line(`Mails are written to ${mailFolder(dataFolder)}`);
  terminal.line(`The simulator of the Cloud Meeting server is at http://localhost:${settings.simulatorPort}`);
}

function openDataFolder() {
  // As root the database runs as another user, who has to pass through to its own folder but may list nothing.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    mkdirSync(dataFolder, { recursive: true, mode });
  } catch (error) {
    throw new Refusal(`Foyer cannot keep its data in ${dataFolder}: ${error.message}.`);
  }
}

/**
 * What `npm start` and `npm run dev` do: build, start everything, say where it is, and stop everything in order on
 * Ctrl-C. Throws a Refusal when something cannot start or ends by itself.
 */
export async function serve({ hotReload }) {
  const started = performance.now();
  const terminal = createTerminal();
  const signal = stopRequest();
  loadEnvironmentFile();
  const settings = { ...readSettings(process.env), hotReload, buildFolder: ".next" };
  openDataFolder();
  const unlock = takeLock(dataFolder);
  try {
    const demo = settings.mode === "demo";
    const secrets = demo ? demoSecrets(dataFolder, process.env) : liveSecrets(process.env);
    const stack = await startStack({ settings, secrets, folder: dataFolder, terminal, signal });
    try {
      const link = demo ? null : await makeSetupLink(stack.env, signal);
      greet(terminal, settings, started);
      if (link) showSetupLink(terminal, link);
      if (!signal.aborted) await Promise.race([once(signal, "abort"), stack.processes.failed]);
    } finally {
      await terminal.step("Stop everything", stack.stop);
    }
  } finally {
    unlock();
  }
}
