import { buildWhenNeeded } from "../launcher/build.mjs";
import { TEST_BUILD } from "./browser-stack.mjs";
import { playwrightCounts, vitestCounts } from "./counts.mjs";
import { checkImports } from "./imports.mjs";
import { systemPostgresProblem } from "./postgres-choice.mjs";
import { runTool, withReport } from "./tool.mjs";

const ON_SYSTEM = { FOYER_TEST_POSTGRES: "system" };
const silent = { line: () => {}, step: (_label, task) => task() };

async function lint({ files, live }) {
  return runTool(
    "@biomejs/biome/bin/biome",
    ["ci", ...(live ? [] : ["--colors=off"]), ...(files.length > 0 ? files : ["."])],
    { live },
  );
}

async function types({ live }) {
  const routes = await runTool("next/dist/bin/next", ["typegen"], { live });
  return routes.ok ? runTool("typescript/bin/tsc", ["--noEmit", "-p", "."], { live }) : routes;
}

async function imports() {
  const { modules, violations } = await checkImports();
  const lines = violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`);
  if (modules === 0) lines.push("No module was read: the parser is missing.");
  return { ok: lines.length === 0, output: lines.join("\n") };
}

function deadCode({ live }) {
  return runTool("knip/bin/knip.js", ["--no-progress"], { live });
}

async function build() {
  try {
    await buildWhenNeeded(silent, TEST_BUILD);
    return { ok: true, output: "" };
  } catch (error) {
    return { ok: false, output: error.message };
  }
}

async function unit({ files, live }, env = {}, options = []) {
  const { report, ...result } = await withReport((file) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    return runTool("vitest/vitest.mjs", ["run", ...reporters, ...options, ...files], { live, env });
  });
  return { ...result, ...vitestCounts(report) };
}

async function browser({ files, live }, env = {}, options = []) {
  const { report, ...result } = await withReport((file) =>
    runTool("@playwright/test/cli.js", ["test", "--reporter=list,json", ...options, ...files], {
      live,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    }),
  );
  return { ...result, ...playwrightCounts(report) };
}

/** The browser file that asks most of the database: jobs, leases, messages and a ledger of every row. */
const browserOnSystem = {
  name: "A browser file on the system's PostgreSQL",
  run: (how) =>
    onSystem(() =>
      browser(
        { ...how, files: ["e2e/import.spec.ts"] },
        { ...ON_SYSTEM, FOYER_TEST_RESULTS: "test-results/system" },
        ["--no-deps", "--workers=1"],
      ),
    ),
};

/** All tests that can reach a database; the others are in projects that have none, and would only be repeated. */
const unitOnSystem = {
  name: "Database tests on the system's PostgreSQL",
  run: (how) => onSystem(() => unit(how, ON_SYSTEM, ["--project=database*"])),
};

async function onSystem(run) {
  const problem = systemPostgresProblem();
  if (!problem) return run();
  return process.env.CI === "true"
    ? { ok: false, output: problem }
    : { ok: true, output: "", skipped: problem };
}

/**
 * Everything `npm test` runs, in order; the steps of one row run beside each other.
 * `part` is the word that runs such steps alone: `npm test -- unit lib/errors.test.ts`.
 */
export const rows = [
  [
    [
      { part: "lint", name: "Lint and format", run: lint },
      { part: "types", name: "Types", run: types },
      { part: "imports", name: "Import directions", run: imports },
      { part: "dead-code", name: "Dead code", run: deadCode },
    ],
    [{ part: "build", name: "Production build", run: build }],
  ],
  // Much of both is waiting for time-outs, so they take little longer beside each other. No lane waits for the other's units.
  [
    [
      { part: "unit", name: "Unit and contract tests", run: unit },
      { part: "browser", name: "Browser tests", run: browser },
    ],
    [unitOnSystem, browserOnSystem],
  ],
];

/** Steps that only run by their word: parts of those above. */
const alone = [
  {
    part: "contract",
    name: "Contract tests",
    run: ({ files, ...how }) => unit({ ...how, files: ["contract.test.ts", ...files] }),
  },
  {
    part: "import-kills",
    name: "Fifty killed workers of imports",
    run: ({ files, ...how }) =>
      unit({ ...how, files: ["lib/server/imports/kills.test.ts", ...files] }, { IMPORT_KILLS: "50" }),
  },
];

/** The steps that a word stands for. */
export function stepsOf(part) {
  return [...rows.flat(2), ...alone].filter((step) => step.part === part);
}

/** All words. */
export const parts = [...new Set([...rows.flat(2), ...alone].map((step) => step.part).filter(Boolean))];
