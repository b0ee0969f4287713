import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { demoSecrets, liveSecrets } from "./secrets.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "foyer-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a demo makes its secrets once, for its owner's eyes", () => {
  const first = demoSecrets(folder, {});
  expect(demoSecrets(folder, {})).toEqual(first);
  expect(new Set(Object.values(first)).size).toBe(3);
  expect(first.ENCRYPTION_KEYS).toMatch(/^demo-1:[\w+/]{43}=$/);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
});

test("the environment wins over a demo's own", () => {
  expect(demoSecrets(folder, { AUDIT_KEY: "given" }).AUDIT_KEY).toBe("given");
});

test("live mode names what is missing and makes up nothing", () => {
  expect(() => liveSecrets({ AUDIT_KEY: "given" })).toThrow("NEXTAUTH_SECRET, ENCRYPTION_KEYS");
  const given = { NEXTAUTH_SECRET: "a", ENCRYPTION_KEYS: "b", AUDIT_KEY: "c" };
  expect(liveSecrets({ ...given, PATH: "/bin" })).toEqual(given);
});
