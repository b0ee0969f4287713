import { startTemporaryCluster } from "../launcher/postgres/temporary.mjs";
import { chosenPrograms } from "./postgres-choice.mjs";

/**
 * One PostgreSQL for a whole vitest run. Its own database holds the migrated schema and is what `freshDatabase()` copies.
 */
export default async function setup(project) {
  const { migrate } = await import("../../prisma/migrate.ts");
  const cluster = await startTemporaryCluster({ programs: chosenPrograms(process.env) });
  await migrate(cluster.url, "demo");
  project.provide("databaseServer", cluster.url);
  return cluster.stop;
}
