import { dataFolder } from "./paths.mjs";
import { runningClusterUrl } from "./postgres/cluster.mjs";
import { embeddedPrograms } from "./postgres/programs.mjs";
import { runNode } from "./run.mjs";
import { liveSecrets } from "./secrets.mjs";
import { loadEnvironmentFile, readSettings } from "./settings.mjs";
import { environmentOf, ON_SERVER } from "./stack.mjs";
import { createTerminal, Refusal } from "./terminal.mjs";

/** Makes a set-up link in the installation that `env` describes; null where there is an administrator already. */
export async function makeSetupLink(env, signal) {
  // What is printed is the link: no line of the log may come between.
  const quiet = { ...env, LOG_LEVEL: "silent" };
  const output = await runNode([...ON_SERVER, "prisma/setup-link.ts"], { env: quiet, signal, failure: "" });
  return output.trim() || null;
}

/** Tells the person at the terminal, and nobody else, where to set the installation up. */
export function showSetupLink(terminal, link) {
  terminal.line("  There is no administrator yet. Set Foyer up within 60 minutes at");
  terminal.line(`  ${link}`);
}

function databaseOf(settings) {
  const url = settings.databaseUrl ?? runningClusterUrl({ folder: dataFolder, programs: embeddedPrograms() });
  if (!url)
    throw new Refusal("Foyer is not running from this folder: start it, and it prints a link itself.");
  return url;
}

/** What `npm run setup-link` does. Throws a Refusal for a demo, and once there is an administrator. */
export async function printSetupLink() {
  loadEnvironmentFile();
  const settings = readSettings(process.env);
  if (settings.mode === "demo")
    throw new Refusal("A demo has its sign-ins; only a live installation is set up.");
  const env = environmentOf(settings, liveSecrets(process.env), databaseOf(settings));
  const link = await makeSetupLink(env);
  if (!link) throw new Refusal(`There is an administrator already: sign in at ${settings.publicUrl}.`);
  showSetupLink(createTerminal(), link);
}
