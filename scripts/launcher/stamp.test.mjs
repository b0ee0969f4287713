import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { digest, whenChanged } from "./stamp.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "foyer-stamp-"));
  mkdirSync(join(folder, "app"));
  writeFileSync(join(folder, "app", "page.tsx"), "one");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a digest tells contents, names and absence apart", () => {
  const before = digest(folder, ["app", "public"]);
  expect(digest(folder, ["app", "public"])).toBe(before);
  writeFileSync(join(folder, "app", "page.tsx"), "two");
  const changed = digest(folder, ["app", "public"]);
  writeFileSync(join(folder, "app", "other.tsx"), "");
  const added = digest(folder, ["app", "public"]);
  expect(new Set([before, changed, added]).size).toBe(3);
  expect(digest(folder, ["app", "public"], /other/)).toBe(changed);
});

test("work is done once per input, and again after it failed", async () => {
  const file = join(folder, "stamps", "build");
  const make = vi.fn();
  expect(await whenChanged(file, "a", make)).toBe(true);
  expect(await whenChanged(file, "a", make)).toBe(false);
  make.mockRejectedValueOnce(new Error("no"));
  await expect(whenChanged(file, "b", make)).rejects.toThrow("no");
  expect(await whenChanged(file, "b", make)).toBe(true);
  expect(make).toHaveBeenCalledTimes(3);
});
