import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { kindsOfTests } from "./kinds-of-tests.ts";

const kinds = kindsOfTests();

it("knows each test file once", () => {
  const files = globSync("{app,components,lib,prisma,scripts,simulator}/**/*.test.{ts,tsx,mjs}");
  const known = Object.values(kinds).flat();
  expect(known.map((glob) => glob.replaceAll("\\", "")).sort()).toEqual(files.sort());
});

it("finds a database behind what a test imports", () => {
  expect(kinds.database).toContain("lib/server/db.test.ts");
  // By way of the folder's own bench.
  expect(kinds.database).toContain("app/api/sdk/signature/route.test.ts");
  expect(kinds.pure).toContain("lib/server/csp.test.ts");
});

it("leaves a process to files that change its modules", () => {
  expect(kinds.pureAlone).toContain("lib/server/execute.test.ts");
  expect(kinds.databaseAlone).toContain("lib/server/sign-in-timing.test.ts");
});

it("gives no database to tests that are taken to need none", async () => {
  // Named so that this file counts as such a test.
  const name = "./database.ts";
  const { freshDatabase }: { freshDatabase: () => unknown } = await import(/* @vite-ignore */ name);
  await expect(freshDatabase()).rejects.toThrow("have no database");
  expect(new URL(process.env.DATABASE_URL ?? "").hostname).toBe("nowhere.invalid");
});
