import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "./lock.mjs";
import { identityOf } from "./process-table.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "foyer-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a second launcher is refused until the first gives the lock back", () => {
  const unlock = takeLock(folder);
  expect(() => takeLock(folder)).toThrow(`already running from this folder (process ${process.pid})`);
  unlock();
  takeLock(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test("the lock of a process that is gone is taken over", () => {
  writeFileSync(join(folder, "launcher.lock"), "4194305 1");
  takeLock(folder)();
});

test("the lock of an earlier process with an id that is in use again is taken over", () => {
  writeFileSync(join(folder, "launcher.lock"), `${process.pid} 1`);
  expect(identityOf(process.pid)).not.toBe(`${process.pid} 1`);
  takeLock(folder)();
});
