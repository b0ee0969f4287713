import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../../prisma/migrate.ts";
import { createSimulator } from "../../simulator/server.ts";
import { withCluster } from "../launcher/postgres/temporary.mjs";
import { runNode } from "../launcher/run.mjs";
import { demoSecrets } from "../launcher/secrets.mjs";
import { PORTAL_HEAP } from "../launcher/stack.mjs";
import { openQuota } from "../testing/open-quota.ts";
import { someFile } from "./import-file.ts";
import { median } from "./rounds.mjs";

/** Calls a minute that the simulator allows while an import is applied, and new users of the file. */
const perMinute = 180;
const newUsers = 360;
/** How many times the parser and the dry run take turns. */
const turns = 3;
/** What background work leaves to people: see lib/server/upstream/quota-bucket.ts. */
const permitted = perMinute * 0.8;

const run = (args, env) => runNode(["--conditions=react-server", ...args], { failure: "", env });

/** The part of `npm run bench` that is about imports: the dry run's speed and memory, and the pace of applying. */
export async function benchImports(terminal) {
  await measureSpeed(terminal);
  const folder = mkdtempSync(join(tmpdir(), "foyer-bench-"));
  const file = join(folder, "people.csv");
  writeFileSync(file, someFile(50_000));
  const simulator = createSimulator();
  const origin = `http://127.0.0.1:${await simulator.listen(0)}`;
  try {
    await withCluster({}, async ({ url }) => {
      await migrate(url, "demo");
      const secrets = {
        ...demoSecrets(folder, {}),
        FOYER_MODE: "demo",
        LOG_LEVEL: "error",
        DATABASE_URL: url,
      };
      await measureMemory(terminal, [origin, file], { ...process.env, ...secrets, ...openQuota });
      await measurePace(terminal, origin, { ...process.env, ...secrets });
    });
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSpeed(terminal) {
  const times = { parser: [], "dry-run": [] };
  for (let turn = 0; turn < turns; turn += 1)
    for (const [what, all] of Object.entries(times))
      all.push(...JSON.parse(await run(["scripts/bench/import-plan.ts", what])));
  const [parser, dryRun] = Object.values(times).map(median);
  const rate = (ms) => Math.round(50_000_000 / ms);
  terminal.line(
    "\nDry run of 50,000 rows: parsed, checked and compared, rows a second of processor time, against the CSV parser alone",
  );
  terminal.line(`parser ${rate(parser)}  dry run ${rate(dryRun)}  ${(parser / dryRun).toFixed(2)}×`);
}

/** As the portal runs, and in a heap so small that it shows what the dry run needs, or dies. */
const heaps = {
  "": PORTAL_HEAP,
  " in a heap of 130 MiB": ["--max-old-space-size=130", "--max-semi-space-size=8"],
};

async function measureMemory(terminal, args, env) {
  terminal.line(
    "\nThe same with the ledger, against 100,000 users: encrypted, read back twice, written row by row",
  );
  for (const [where, flags] of Object.entries(heaps)) {
    const text = await run(["--expose-gc", ...flags, "scripts/bench/import-memory.ts", ...args], env);
    const { receive, plan, base, peak } = JSON.parse(text);
    terminal.line(`upload ${receive.toFixed(1)} s  dry run ${plan.toFixed(1)} s${where}`);
    terminal.line(
      `memory ${Math.round(base)} MiB before, ${Math.round(peak)} MiB at most: ${Math.round(peak - base)} MiB`,
    );
  }
}

async function measurePace(terminal, origin, env) {
  const control = (path, body) =>
    fetch(`${origin}/__sim/${path}`, { method: body ? "POST" : "GET", body: body && JSON.stringify(body) });
  await control("reset", {});
  await control("quota", { enabled: true, perMinute, perSecond: 200 });
  const quota = { UPSTREAM_CALLS_PER_MINUTE: String(perMinute), UPSTREAM_CALLS_PER_SECOND: "200" };
  const text = await run(["scripts/bench/import-apply.ts", origin, String(newUsers)], { ...env, ...quota });
  const { seconds, done } = JSON.parse(text);
  const requests = await (await control("requests")).json();
  const refused = requests.filter(({ status }) => status === 429).length;
  const ideal = (done / permitted) * 60;
  terminal.line(
    `\nAn import of ${done} new users at ${permitted} calls a minute, which is what background work may have`,
  );
  terminal.line(
    `${seconds.toFixed(0)} s, ${(seconds / ideal).toFixed(2)}× the rows ÷ the rate; ${refused} answers of 429`,
  );
}
