import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

// The one without a desktop takes two thirds of the other's time.
const systems = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
const chromium = [process.env.CHROMIUM_PATH, ...systems].find((path) => path && existsSync(path));

// In a worker: the stack that is its own, started by the set-up.
const stacks: Record<string, string>[] = JSON.parse(process.env.FOYER_STACKS ?? "[]");
Object.assign(process.env, stacks[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]);

/** What a system's own browser needs to run without a desktop, as root, and without calling home. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A test's page lives for seconds: to optimise its scripts takes a seventh of the browser's time, and pays none of it back. */
const unoptimised = "--js-flags=--no-maglev --no-turbofan";

export default defineConfig({
  testDir: "e2e",
  // Runs beside each other keep apart what they leave: each empties its folder first.
  outputDir: process.env.FOYER_TEST_RESULTS ?? "test-results/own",
  globalSetup: "./scripts/testing/browser-stack.mjs",
  // One portal, one simulator, one world for each: there the tests take turns, and many of them wait.
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // Nothing in the portal takes longer, and a machine may be busy.
  expect: { timeout: 15_000 },
  reporter: "list",
  projects: [
    { name: "scenarios", testIgnore: "secrets.spec.ts", teardown: "secrets" },
    // Looks through everything that the others have left, and so comes last.
    { name: "secrets", testMatch: "secrets.spec.ts" },
  ],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.FOYER_URL,
    locale: "en-GB",
    timezoneId: "Asia/Shanghai",
    // Recording every test for the sake of the one that fails takes a seventh of the time; `--trace on` makes one.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: chromium
      ? { executablePath: chromium, args: [...quiet, unoptimised] }
      : { args: [unoptimised] },
  },
});
