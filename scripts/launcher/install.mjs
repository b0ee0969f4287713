import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ownNode, root } from "./paths.mjs";
import { Refusal } from "./terminal.mjs";

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Whether every package the lockfile asks for is installed in that very version.
 * Both arguments are `packages` objects: of package-lock.json, and of the record npm leaves in node_modules
 * as its last act, so that an interrupted install is seen as incomplete.
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = installed[path];
    if (!found) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** npm's own program when started by npm, so that no second npm of another version is involved. */
function npmCommand() {
  const { npm_execpath: program, npm_node_execpath: node } = process.env;
  if (program && node && existsSync(program) && existsSync(node)) return { command: node, first: [program] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", first: [] };
}

function runInstall() {
  const { command, first } = npmCommand();
  const result = spawnSync(command, [...first, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    encoding: "utf8",
    // Older npm runs every install script; Prisma's would fetch an engine that nothing here uses.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, NODE_ENV: undefined },
    shell: process.platform === "win32",
  });
  if (result.error) throw new Refusal(`npm could not be started: ${result.error.message}.`);
  if (result.status !== 0) throw new Refusal(`The packages could not be installed.\n${result.stderr.trim()}`);
}

/** Brings node_modules to what package-lock.json says. Throws a Refusal when npm fails. */
export async function installWhenNeeded(terminal) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (!isInstalled(wanted, installed)) await terminal.step("Install packages", async () => runInstall());
  if (!existsSync(ownNode)) {
    throw new Refusal(
      "Node did not arrive with the packages: run `npm rebuild node` without --ignore-scripts.",
    );
  }
}
