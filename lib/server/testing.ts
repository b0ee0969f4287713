import { randomBytes } from "node:crypto";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { closeDatabase } from "./db.ts";
import { forgetOnce } from "./once.ts";

/** Gives a test file a database of its own and a complete demo environment; `close` ends its connections. */
export async function testEnvironment(): Promise<{ databaseUrl: string; close: () => Promise<void> }> {
  const databaseUrl = await freshDatabase();
  const random = () => randomBytes(32).toString("base64");
  Object.assign(process.env, {
    FOYER_MODE: "demo",
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: random(),
    ENCRYPTION_KEYS: `test:${random()}`,
    AUDIT_KEY: random(),
    LOG_LEVEL: "silent",
  });
  for (const key of ["env", "log"]) forgetOnce(key);
  return { databaseUrl, close: closeDatabase };
}
