import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAlive } from "./process-table.mjs";
import { createProcesses, waitUntil } from "./processes.mjs";

let logs;
let processes;
beforeEach(() => {
  logs = mkdtempSync(join(tmpdir(), "foyer-processes-"));
  processes = createProcesses(logs);
});
afterEach(async () => {
  await processes.stop();
  rmSync(logs, { recursive: true, force: true });
});

const node = (name, code, options = {}) => processes.start(name, process.execPath, ["-e", code], options);
const logOf = (name) => readFileSync(join(logs, `${name}.log`), "utf8");
const says = (name, word) => waitUntil(async () => logOf(name).includes(word), processes, { what: name });

test("processes end newest first", async () => {
  const endings = (name) =>
    `process.on("SIGTERM", () => { console.log(String(process.hrtime.bigint())); process.exit() }); console.log("${name}"); setInterval(() => {}, 1e6)`;
  for (const name of ["first", "second"]) {
    node(name, endings(name));
    await says(name, name);
  }
  await processes.stop();
  const [first, second] = ["first", "second"].map((name) => BigInt(logOf(name).trim().split("\n")[1]));
  expect(first).toBeGreaterThan(second);
});

test("one that does not listen is killed after its time", async () => {
  const child = node(
    "deaf",
    'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1e6)',
    {
      patienceMs: 100,
    },
  );
  await says("deaf", "up");
  await processes.stop();
  expect(isAlive(child.pid)).toBe(false);
  expect(child.signalCode).toBe("SIGKILL");
});

test("one that ends by itself is named, with its log, which is private", async () => {
  node("portal", 'console.error("out of luck"); process.exit(3)');
  await expect(processes.failed).rejects.toThrow("The portal stopped by itself (exit code 3); its log is");
  expect(logOf("portal")).toContain("out of luck");
  expect(statSync(join(logs, "portal.log")).mode & 0o777).toBe(0o600);
});

test("waiting ends with the process waited for, with a signal, and with patience", async () => {
  const never = async () => false;
  const signal = AbortSignal.abort(new Error("interrupted"));
  await expect(waitUntil(never, processes, { what: "It", signal })).rejects.toThrow("interrupted");
  await expect(waitUntil(never, processes, { what: "It", patienceMs: 20 })).rejects.toThrow(
    "It did not answer",
  );
  node("portal", "process.exit(1)");
  await expect(waitUntil(never, processes, { what: "It" })).rejects.toThrow("The portal stopped by itself");
});
