import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

const chromium = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].find((path) => path && existsSync(path));

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

export default defineConfig({
  testDir: "e2e",
  // Runs beside each other keep what they leave apart.
  outputDir: process.env.FOYER_TEST_RESULTS ?? "test-results",
  globalSetup: "./scripts/testing/browser-stack.mjs",
  // One portal, one simulator, one world: the tests take turns.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
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
    launchOptions: chromium ? { executablePath: chromium, args: quiet } : {},
  },
});
