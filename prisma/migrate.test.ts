import { readFile } from "node:fs/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import { beforeAll, expect, test } from "vitest";
import { PrismaClient } from "#generated/prisma/client.ts";
import { freshDatabase } from "../scripts/testing/database.ts";
import { migratedSchemaFile, schemaFile } from "./engine.ts";
import { migrate } from "./migrate.ts";

let url: string;
beforeAll(async () => {
  url = await freshDatabase();
});

test("every change of the schema has its migration", async () => {
  expect(await readFile(migratedSchemaFile, "utf8")).toBe(await readFile(schemaFile, "utf8"));
});

test("the migrated tables have every column that the client reads", async () => {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  const models = Object.keys(client)
    .map((name): unknown => Reflect.get(client, name))
    .filter(isModel);
  try {
    for (const model of models) await expect(model.findFirst()).resolves.not.toBeUndefined();
    expect(models.length).toBeGreaterThan(8);
  } finally {
    await client.$disconnect();
  }
});

test("migrating again changes nothing", async () => {
  expect(await migrate(url, "demo")).toEqual([]);
});

test("two processes migrate an empty database one after the other", async () => {
  const empty = await emptyDatabase();
  const applied = await Promise.all([migrate(empty, "live"), migrate(empty, "live")]);
  expect(applied.map((names) => names.length > 0).sort()).toEqual([false, true]);
});

test("a database of the other mode is refused", async () => {
  await expect(migrate(url, "live")).rejects.toThrow("belongs to a demo installation");
});

test("an unreachable database is named without its password", async () => {
  const failure = migrate("postgresql://foyer:hidden@127.0.0.1:1/foyer", "demo");
  await expect(failure).rejects.toThrow(/no database answers at 127\.0\.0\.1:1 \((?!.*hidden)/);
});

function isModel(value: unknown): value is { findFirst: () => Promise<unknown> } {
  return typeof value === "object" && value !== null && "findFirst" in value;
}

async function emptyDatabase(): Promise<string> {
  const address = new URL(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("CREATE DATABASE empty");
  await client.end();
  address.pathname = "/empty";
  return address.href;
}
