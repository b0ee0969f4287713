import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identityOf } from "../process-table.mjs";
import { createProcesses } from "../processes.mjs";
import { startCluster } from "./cluster.mjs";
import { clearLeftover } from "./leftover.mjs";
import { embeddedPrograms } from "./programs.mjs";

// Nothing here outlives the run, so nothing waits for a disk.
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

const FOLDERS = join(tmpdir(), "foyer-data-");

/** Ends and removes what runs left behind that were killed before they could do so. */
async function clearAbandoned() {
  for (const folder of globSync(`${FOLDERS}*`)) {
    const owner = join(folder, "owner");
    if (!existsSync(owner)) continue;
    const identity = readFileSync(owner, "utf8");
    if (identityOf(Number(identity.split(" ")[0])) === identity) continue;
    await clearLeftover(join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts a PostgreSQL in a folder of its own under the system's temporary folder; `stop` ends and removes it. */
export async function startTemporaryCluster({ programs = embeddedPrograms() }) {
  await clearAbandoned();
  const folder = mkdtempSync(FOLDERS);
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, "owner"), identityOf(process.pid));
  const processes = createProcesses(join(folder, "logs"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const cluster = await startCluster({ folder, programs, processes, settings: FAST });
    const stop = async () => {
      await processes.stop();
      cluster.clear();
      remove();
    };
    return { url: cluster.url, folder, stop };
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
