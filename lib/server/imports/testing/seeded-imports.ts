import type { ImportState } from "#lib/contract/import-words.ts";
import { seeded } from "#lib/contract/seeded.ts";
import { demoIds } from "#prisma/seed.ts";
import { db } from "../../db.ts";

const states: Record<keyof typeof seeded.imports, ImportState> = {
  read: "ready",
  map: "mapping",
  apply: "ready",
  pause: "applying",
  resume: "paused",
  cancel: "applying",
  undo: "done",
  discard: "ready",
};

/** Adds the imports that the examples of operations are about, each with one row. */
export async function addImports(): Promise<void> {
  const [enterpriseId] = demoIds.enterprises;
  const wisher = { actorId: demoIds.users.admin, actorName: "Lin Yue", actorRole: "admin" };
  for (const [name, id] of Object.entries(seeded.imports)) {
    const state = states[name as keyof typeof states];
    await db().import.create({
      data: {
        ...{ id, enterpriseId, state, ...wisher },
        ...{ createdByName: "Lin Yue", fileName: "people.csv", rowCount: 1 },
        head: ["account", "name", "e-mail"],
        mapping: state === "mapping" ? [] : ["account", "name", "email"],
        appliedAt: ["applying", "paused", "done"].includes(state) ? new Date() : null,
        rows: {
          create: {
            ...{ line: 2, account: "new.one@meridian", name: "New One" },
            outcome: "create",
            state: state === "done" ? "done" : "pending",
            after: { name: "New One", email: "new.one@example.com" },
          },
        },
      },
    });
  }
}
