import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownNode, root } from "../launcher/paths.mjs";

/**
 * Runs a tool of node_modules by its script. With `live` its output goes to the terminal as it comes, otherwise it is
 * answered. Never throws for a failing tool: `ok` says how it went.
 */
export function runTool(script, args, { live = false, env = {} } = {}) {
  const plain = live ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };
  return new Promise((resolve, reject) => {
    const child = spawn(
      ownNode,
      ["--disable-warning=ExperimentalWarning", join("node_modules", script), ...args],
      {
        cwd: root,
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...plain, ...env },
        stdio: live ? "inherit" : ["ignore", "pipe", "pipe"],
      },
    );
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/** Hands `work` the path of a report to be written and answers what was written, parsed; null when nothing was. */
export async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), "foyer-report-"));
  const file = join(folder, "report.json");
  try {
    const result = await work(file);
    return { ...result, report: readReport(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
