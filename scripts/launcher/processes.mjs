import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ownNode, root } from "./paths.mjs";
import { Refusal } from "./terminal.mjs";

const tether = fileURLToPath(new URL("tether.mjs", import.meta.url));

function openLog(file) {
  if (existsSync(file)) renameSync(file, `${file}.previous`);
  return openSync(file, "w", 0o600);
}

async function end(child, signal, patienceMs) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  const late = new AbortController();
  await Promise.race([
    gone,
    sleep(patienceMs, undefined, { signal: late.signal }).then(
      () => child.kill("SIGKILL"),
      () => {},
    ),
  ]);
  late.abort();
  await gone;
}

/**
 * Long-running processes that live and end together. Their output goes to `<logs>/<name>.log`, the run before is kept
 * beside it. `failed` rejects with a Refusal when one of them ends by itself; `stop` ends all, newest first.
 */
export function createProcesses(logs) {
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const running = [];
  let stopping = null;
  let fail;
  const failed = new Promise((_, reject) => (fail = reject));
  failed.catch(() => {});

  /** Starts a program; `stopSignal` is what asks it to end in order. */
  function start(
    name,
    command,
    args,
    { stopSignal = "SIGTERM", patienceMs = 10_000, channel = false, ...options },
  ) {
    const file = join(logs, `${name}.log`);
    const log = openLog(file);
    // In a group of its own, so that Ctrl-C reaches the launcher alone and the order of stopping is the launcher's.
    const child = spawn(command, args, {
      cwd: root,
      ...options,
      detached: process.platform !== "win32",
      stdio: channel ? ["ignore", log, log, "ipc"] : ["ignore", log, log],
    });
    closeSync(log);
    const ended = (how) => {
      if (!stopping) fail(new Refusal(`The ${name} stopped by itself (${how}); its log is ${file}.`));
    };
    child.on("error", (error) => ended(error.message));
    child.on("exit", (code, signal) => ended(signal ?? `exit code ${code}`));
    running.push({ child, stopSignal, patienceMs });
    return child;
  }

  /** Starts a script of the project under its own Node, tied to the launcher's life. */
  function startNode(name, args, options) {
    return start(name, ownNode, ["--import", tether, ...args], { ...options, channel: true });
  }

  async function stopAll() {
    for (const { child, stopSignal, patienceMs } of running.reverse())
      await end(child, stopSignal, patienceMs);
  }

  function stop() {
    stopping ??= stopAll();
    return stopping;
  }

  return { start, startNode, stop, failed };
}

/** Waits until `isReady` answers true, or until a process of the group ends or `signal` says so; gives up after `patienceMs`. */
export async function waitUntil(isReady, processes, { what, signal, patienceMs = 60_000, intervalMs = 50 }) {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    signal?.throwIfAborted();
    if (await Promise.race([isReady(), processes.failed])) return;
    if (performance.now() > deadline)
      throw new Refusal(`${what} did not answer within ${patienceMs / 1000} s.`);
    await Promise.race([sleep(intervalMs), processes.failed]);
  }
}
