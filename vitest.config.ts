import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { openQuota } from "./scripts/testing/open-quota.ts";

const key = () => randomBytes(32).toString("base64");

/** Files whose tests keep nothing in the process, in no database and in no mocked module: they may share a worker. */
const pure = [
  "{components,simulator}/**/*.test.{ts,tsx}",
  "lib/{contract,i18n}/**/*.test.ts",
  "app/\\(*\\)/**/*.test.{ts,tsx}",
];

export default defineConfig({
  resolve: {
    // The package throws outside a server component; what it guards is checked by `next build`.
    alias: { "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)) },
  },
  test: {
    environment: "node",
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: "isolated",
          include: ["{app,components,lib,prisma,scripts,simulator}/**/*.test.{ts,tsx,mjs}"],
          exclude: [...pure, "**/node_modules/**"],
        },
      },
    ],
    globalSetup: ["scripts/testing/database-server.mjs"],
    setupFiles: ["scripts/testing/no-console-error.ts", "scripts/testing/cheap-passwords.ts"],
    // Tests that wait leave room for others; on two cores the default is one at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // `freshDatabase()` replaces the address; nothing reaches a database that a developer may have in the environment.
    env: {
      DATABASE_URL: "postgresql://nowhere.invalid/none",
      FOYER_MODE: "demo",
      PUBLIC_URL: "http://localhost:3000",
      NEXTAUTH_SECRET: key(),
      ENCRYPTION_KEYS: `test-1:${key()}`,
      AUDIT_KEY: key(),
      LOG_LEVEL: "silent",
      ...openQuota,
    },
  },
});
