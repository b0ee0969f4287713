import { onOwnNode } from "./launcher/own-node.mjs";

// A developer's tool: `node scripts/migration.mjs add-something` writes the step from the migrations to the schema.
onOwnNode(import.meta.url, async () => {
  const { writeMigration } = await import("./launcher/migration.mjs");
  await writeMigration(process.argv[2] ?? "");
});
