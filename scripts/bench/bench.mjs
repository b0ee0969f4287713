import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenNeeded, generateWhenNeeded } from "../launcher/build.mjs";
import { root } from "../launcher/paths.mjs";
import { ownPorts } from "../launcher/ports.mjs";
import { runNode } from "../launcher/run.mjs";
import { demoSecrets } from "../launcher/secrets.mjs";
import { readSettings } from "../launcher/settings.mjs";
import { startStack } from "../launcher/stack.mjs";
import { createTerminal } from "../launcher/terminal.mjs";
import { openQuota } from "../testing/open-quota.ts";
import { benchImports } from "./imports.mjs";
import { benchPeople } from "./people.mjs";
import { inTurns, median } from "./rounds.mjs";
import { table } from "./table.mjs";
import { prepare, targetsOf } from "./targets.mjs";

const CONNECTIONS = [1, 16];
const bareFolder = join(root, "scripts", "bench", "bare");
const next = join(root, "node_modules/next/dist/bin/next");

async function startBare({ processes, env, port, origins, facts }) {
  const bareEnv = {
    ...env,
    BARE_READ_URL: `${origins.simulator}${facts.listUrl}`,
    BARE_WRITE_URL: `${origins.simulator}${facts.assignUrl}`,
    BARE_TOKEN: facts.token,
  };
  processes.startNode("bare", [next, "start", bareFolder, "-H", "127.0.0.1", "-p", String(port)], {
    env: bareEnv,
  });
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(`${origins.bare}/read`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The bare handler did not start.");
}

async function compareSignatures(terminal) {
  const text = await runNode(["--conditions=react-server", "scripts/bench/signatures.ts"], { failure: "" });
  const { sign, createHmac } = JSON.parse(text);
  const ratio = median(sign) / median(createHmac);
  terminal.line("\nSignatures per second, checks, nonce and encoding included, against one bare createHmac");
  terminal.line(
    `sign ${Math.round(median(sign))}  createHmac ${Math.round(median(createHmac))}  ${ratio.toFixed(2)}×`,
  );
}

async function readFiles(terminal) {
  const text = await runNode(["--conditions=react-server", "scripts/bench/files.ts"], { failure: "" });
  const { parser, csv, xlsx } = JSON.parse(text);
  terminal.line("\nRows of a file of 50,000 users read and checked per second, against the CSV parser alone");
  terminal.line(`the parser alone over a text in memory  ${Math.round(median(parser))}`);
  for (const [format, rates] of Object.entries({ CSV: csv, XLSX: xlsx })) {
    const ratio = (median(rates) / median(parser)).toFixed(2);
    terminal.line(`${format.padEnd(38)}  ${Math.round(median(rates))}  ${ratio}×`);
  }
}

async function searchBindings(terminal, env) {
  const text = await runNode(["--conditions=react-server", "scripts/bench/bindings.ts"], {
    failure: "",
    env,
  });
  terminal.line("\nA page of 25 and its count among 100,000 bindings of one enterprise, median of 9");
  for (const [what, ms] of Object.entries(JSON.parse(text)))
    terminal.line(`${what.padEnd(24)} ${ms.toFixed(1)} ms`);
}

/** What `npm run bench` does. Everything runs on free ports and in a folder of its own. */
export async function bench(part) {
  const terminal = createTerminal();
  if (part === "imports") return benchImports(terminal);
  if (part === "people") return benchPeople(terminal);
  const folder = mkdtempSync(join(tmpdir(), "foyer-bench-"));
  const [portal, simulator, bare] = await ownPorts(3);
  const ports = { portal, simulator, bare };
  const origins = Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [name, `http://localhost:${port}`]),
  );
  const settings = {
    ...readSettings({ PORT: String(ports.portal), SIMULATOR_PORT: String(ports.simulator) }),
    hotReload: false,
    buildFolder: ".next",
  };
  await generateWhenNeeded(terminal);
  await buildWhenNeeded(terminal, settings.buildFolder);
  await terminal.step("Build the bare handler", () =>
    runNode([next, "build", bareFolder], {
      failure: "The bare handler could not be built.",
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    }),
  );
  const secrets = demoSecrets(folder, {});
  Object.assign(process.env, openQuota);
  const { processes, env, stop } = await startStack({ settings, secrets, folder, terminal });
  try {
    const facts = await prepare(origins);
    await startBare({ processes, env, port: ports.bare, origins, facts });
    for (const [kind, targets] of Object.entries(targetsOf(origins, facts))) {
      for (const connections of CONNECTIONS) {
        terminal.line(table(`${kind}, ${connections} connection(s)`, await inTurns(targets, connections)));
      }
    }
    await compareSignatures(terminal);
    await readFiles(terminal);
    await searchBindings(terminal, env);
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
  await benchImports(terminal);
  await benchPeople(terminal);
}
