import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { type MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { Pool } from "pg";

export const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
export const schemaFile = fileURLToPath(new URL("./schema.prisma", import.meta.url));

/** The schema that all migrations together lead to: the driver cannot read it back from a database. */
export const migratedSchemaFile = `${migrationsFolder}/schema.prisma`;

/** Nothing in the database is somebody else's: pg-boss keeps to a schema of its own. */
export const everything = { externalTables: [], externalEnums: [] };

/** The migrations folder as the schema engine takes it, oldest first. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => {
      const value = await readFile(`${migrationsFolder}/${path}/migration.sql`, "utf8");
      return { path, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
    }),
  );
  const lock = await readFile(`${migrationsFolder}/migration_lock.toml`, "utf8");
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: lock },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** Prisma's schema engine in WebAssembly, talking to the database through the driver; gone after `work`. */
export async function withEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>) {
  const datamodel = await readFile(schemaFile, "utf8");
  const pool = new Pool({ connectionString: databaseUrl });
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  try {
    const engine = await SchemaEngine.new({ datamodels: [["schema.prisma", datamodel]] }, () => {}, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    // The engine takes a lock of its connection's session and leaves it to the end of the connection.
    await pool.end();
  }
}
