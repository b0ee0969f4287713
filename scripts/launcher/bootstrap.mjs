import { spawn } from "node:child_process";
import { accessSync, constants, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { installWhenNeeded } from "./install.mjs";
import { ownNode, root } from "./paths.mjs";
import { createTerminal, Refusal } from "./terminal.mjs";

function requireWritableFolder() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Refusal(`Foyer cannot write to ${root}: it keeps packages, build and data there.`);
  }
}

/** Runs the script again under the project's Node, passing signals on, and ends with its exit code. */
function relay(script) {
  // The channel tells the child when this process is gone, however it went.
  const child = spawn(ownNode, [fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Ends this process in order when the one that relays to it is gone. */
function followRelay() {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}

/** Installs where needed, then runs `task` here or the whole script under the project's Node. */
export async function bootstrap(script, task) {
  try {
    requireWritableFolder();
    await installWhenNeeded(createTerminal());
    if (realpathSync(process.execPath) !== realpathSync(ownNode)) return relay(script);
    followRelay();
    await task();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  }
}
