import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createProcesses } from "../processes.mjs";
import { startCluster } from "./cluster.mjs";
import { embeddedPrograms } from "./programs.mjs";

// Nothing here outlives the run, so nothing waits for a disk.
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/** Starts a PostgreSQL in a folder of its own under the system's temporary folder; `stop` ends and removes it. */
export async function startTemporaryCluster({ programs = embeddedPrograms() }) {
  const folder = mkdtempSync(join(tmpdir(), "foyer-data-"));
  chmodSync(folder, 0o711);
  const processes = createProcesses(join(folder, "logs"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const cluster = await startCluster({ folder, programs, processes, settings: FAST });
    const stop = async () => {
      await processes.stop();
      cluster.clear();
      remove();
    };
    return { url: cluster.url, log: () => readFileSync(join(folder, "logs", "database.log"), "utf8"), stop };
  } catch (error) {
    await processes.stop();
    remove();
    throw error;
  }
}

/** Runs `work` with a temporary PostgreSQL. */
export async function withCluster(options, work) {
  const cluster = await startTemporaryCluster(options);
  try {
    return await work(cluster);
  } finally {
    await cluster.stop();
  }
}
