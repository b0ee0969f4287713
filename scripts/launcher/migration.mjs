import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { withCluster } from "./postgres/temporary.mjs";
import { Refusal } from "./terminal.mjs";

function datamodel(file) {
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: readFileSync(file, "utf8") }] };
}

function timeStamp() {
  return new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
}

/**
 * Writes `prisma/migrations/<UTC time>_<name>/migration.sql` with what leads from the schema that was migrated last to
 * the present one. Throws a Refusal when the name is not kebab-case or nothing has changed.
 */
export async function writeMigration(name) {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) {
    throw new Refusal("Give the migration a name in lower case, such as add-rooms.");
  }
  const engine = await import("../../prisma/engine.ts");
  const { migrationsFolder, migratedSchemaFile, schemaFile } = engine;
  const diff = (schemaEngine) =>
    schemaEngine.diff({
      from: existsSync(migratedSchemaFile) ? datamodel(migratedSchemaFile) : { tag: "empty" },
      to: datamodel(schemaFile),
      script: true,
      exitCode: null,
      filters: engine.everything,
    });
  // The engine compares two texts here, yet connects to a database before it does anything.
  const { stdout } = await withCluster({}, ({ url }) => engine.withEngine(url, diff));
  const script = stdout ?? "";
  if (!/^[^-\s]/m.test(script)) throw new Refusal("The migrations lead to the present schema already.");

  const folder = `${migrationsFolder}/${timeStamp()}_${name.replaceAll("-", "_")}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/migration.sql`, script);
  writeFileSync(`${migrationsFolder}/migration_lock.toml`, 'provider = "postgresql"\n');
  copyFileSync(schemaFile, migratedSchemaFile);
  console.log(`Wrote ${folder}/migration.sql`);
}
