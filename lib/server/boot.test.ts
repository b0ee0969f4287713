import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { requireMode } from "./boot.ts";
import { closeDatabase, db } from "./db.ts";

beforeAll(async () => {
  await freshDatabase();
  await db().setting.deleteMany();
});
afterAll(closeDatabase);

test("the first start decides the mode, and no later one changes it", async () => {
  await requireMode("live");
  await requireMode("live");
  await expect(requireMode("demo")).rejects.toThrow(
    "This database belongs to a live installation; FOYER_MODE=demo must not be used on it.",
  );
  expect(await db().setting.findUnique({ where: { key: "mode" } })).toMatchObject({ value: "live" });
});
