import { expect, test } from "vitest";
import { isInstalled } from "./install.mjs";

const wanted = {
  "": { name: "foyer" },
  "node_modules/next": { version: "16.4.6", integrity: "sha512-a" },
  "node_modules/next-darwin": { version: "16.4.6", optional: true },
};
const next = wanted["node_modules/next"];

test("what the lockfile asks for, but for other platforms' packages, is installed", () => {
  expect(isInstalled(wanted, { "node_modules/next": next })).toBe(true);
});

test("an empty folder, another version and other contents ask for an install", () => {
  expect(isInstalled(wanted, {})).toBe(false);
  expect(isInstalled(wanted, { "node_modules/next": { ...next, version: "16.4.5" } })).toBe(false);
  expect(isInstalled(wanted, { "node_modules/next": { ...next, integrity: "sha512-b" } })).toBe(false);
});
