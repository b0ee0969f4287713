import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAlive } from "../process-table.mjs";
import { createProcesses } from "../processes.mjs";
import { startCluster } from "./cluster.mjs";
import { readServerFile } from "./leftover.mjs";
import { embeddedPrograms } from "./programs.mjs";

let folder;
let started = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "foyer-cluster-"));
  chmodSync(folder, 0o711);
});
afterEach(async () => {
  for (const { processes, clear } of started) {
    await processes.stop();
    clear();
  }
  started = [];
  rmSync(folder, { recursive: true, force: true });
});

async function start() {
  const processes = createProcesses(join(folder, "logs"));
  const cluster = await startCluster({ folder, programs: embeddedPrograms(), processes });
  started.push({ processes, clear: cluster.clear });
  return cluster;
}

async function ask(url, sql) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const data = () => join(folder, "postgres");

test("it listens on no network, keeps Unicode, and clears up behind itself", async () => {
  const { url } = await start();
  expect(await ask(url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "" }]);
  expect(await ask(url, "SELECT upper('élan') AS word")).toEqual([{ word: "ÉLAN" }]);
  const { socketFolder } = readServerFile(data());
  await started[0].processes.stop();
  started[0].clear();
  expect(existsSync(socketFolder)).toBe(false);
  expect(existsSync(join(data(), "postmaster.pid"))).toBe(false);
});

test("what was committed is there after the server was killed", async () => {
  const { url } = await start();
  await ask(url, "CREATE TABLE kept AS SELECT 1 AS one");
  const { pid } = readServerFile(data());
  process.kill(pid, "SIGKILL");
  await expect(started[0].processes.failed).rejects.toThrow("The database stopped by itself");
  const again = await start();
  expect(await ask(again.url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
});

test("a server that an earlier launcher left running is ended first", async () => {
  await start();
  const { pid } = readServerFile(data());
  const { url } = await start();
  expect(isAlive(pid)).toBe(false);
  expect(await ask(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});
