import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../../scripts/testing/database.ts";
import { closeDatabase, db } from "../db.ts";
import { abandonedImports, extendLease, holdImport, releaseImport } from "./lease.ts";

const id = "import-1";
beforeAll(async () => {
  await freshDatabase();
  const { id: enterpriseId } = await db().enterprise.create({ data: { corpId: "651543334", name: "North" } });
  const actor = { actorId: "u1", actorName: "Amy", actorRole: "admin", createdByName: "Amy" };
  await db().import.create({
    data: { id, enterpriseId, fileName: "people.csv", state: "applying", ...actor },
  });
});
afterAll(closeDatabase);

test("one at a time holds an import, and only that one keeps it", async () => {
  const holders = ["one", "another", "a third"];
  const held = await Promise.all(holders.map((holder) => holdImport(id, holder)));
  const [holder = ""] = holders.filter((_, index) => held[index] !== null);
  expect(held.filter((it) => it !== null)).toHaveLength(1);
  const states = await Promise.all(holders.map((it) => extendLease(id, it)));
  expect(states).toEqual(holders.map((it) => (it === holder ? "applying" : null)));
  expect(await abandonedImports()).toEqual([]);
  await releaseImport(id, holder);
});

// The next one comes within the millisecond that the column counts in.
test("what is let go of can be held at once", async () => {
  for (let n = 0; n < 200; n += 1) {
    expect(await holdImport(id, `holder ${n}`), `time ${n}`).not.toBeNull();
    await releaseImport(id, `holder ${n}`);
  }
});

test("what shall rest is left alone for that long", async () => {
  await holdImport(id, "one");
  await releaseImport(id, "one", 60);
  expect(await holdImport(id, "another")).toBeNull();
  expect(await abandonedImports()).toEqual([]);
  await db().$executeRaw`UPDATE "Import" SET "leaseUntil" = "leaseUntil" - interval '61 s'`;
  expect(await abandonedImports()).toEqual([id]);
});
