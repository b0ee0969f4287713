import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { kindsOfTests } from "./scripts/testing/kinds-of-tests.ts";
import { openQuota } from "./scripts/testing/open-quota.ts";

const key = () => randomBytes(32).toString("base64");

const kinds = kindsOfTests();
const setupFiles = ["scripts/testing/no-console-error.ts", "scripts/testing/cheap-passwords.ts"];
const inSharedProcess = [...setupFiles, "scripts/testing/as-new-process.ts"];
const withoutDatabase = { databaseServer: null };

export default defineConfig({
  resolve: {
    // The package throws outside a server component; what it guards is checked by `next build`.
    alias: { "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)) },
  },
  test: {
    environment: "node",
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: kinds.pure,
          provide: withoutDatabase,
          isolate: false,
          setupFiles: inSharedProcess,
        },
      },
      {
        extends: true,
        test: { name: "pure-alone", include: kinds.pureAlone, provide: withoutDatabase, setupFiles },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: kinds.database,
          isolate: false,
          setupFiles: [...inSharedProcess, "scripts/testing/as-new-database.ts"],
        },
      },
      { extends: true, test: { name: "database-alone", include: kinds.databaseAlone, setupFiles } },
    ],
    globalSetup: ["scripts/testing/database-server.mjs"],
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
