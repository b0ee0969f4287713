import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownPorts } from "../launcher/ports.mjs";
import { demoSecrets } from "../launcher/secrets.mjs";
import { readSettings } from "../launcher/settings.mjs";
import { startStack } from "../launcher/stack.mjs";
import { openQuota } from "../testing/open-quota.ts";
import { peopleFigures } from "./people-figures.mjs";

/** The lists of people over an enterprise of 100,000: as the server answers, and as a browser shows them. */
export async function benchPeople(terminal) {
  const folder = mkdtempSync(join(tmpdir(), "foyer-bench-"));
  const [port, simulatorPort] = await ownPorts(2);
  const ports = { PORT: String(port), SIMULATOR_PORT: String(simulatorPort) };
  const settings = {
    ...readSettings({ ...ports, SIMULATOR_SCALE: "large" }),
    hotReload: false,
    buildFolder: ".next",
  };
  Object.assign(process.env, openQuota);
  const { stop } = await startStack({ settings, secrets: demoSecrets(folder, {}), folder, terminal });
  try {
    terminal.line(
      "\nPeople among 100,000 in 2,120 departments: milliseconds, the median and the most of nine",
    );
    for await (const [what, figure] of peopleFigures(settings.publicUrl))
      terminal.line(`${what.padEnd(28)} ${figure}`);
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
