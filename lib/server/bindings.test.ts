import { spawn } from "node:child_process";
import { once as event } from "node:events";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { bindingFor, bindingTiedBy, liveBinding } from "./bindings.ts";
import { closeDatabase, db } from "./db.ts";
import { createSession, readSession } from "./session-store.ts";

beforeAll(async () => {
  await freshDatabase();
  await db().enterprise.create({ data: { id: "e-1", corpId: "c-1", name: "One" } });
});
beforeEach(() => db().binding.deleteMany());
afterAll(closeDatabase);

test("a binding is made once, and found again", async () => {
  const first = await bindingFor("e-1", "amy", "Lin Yue");
  expect(first).toMatchObject({ thirdPartyId: "amy", way: "app", state: "unused", account: null });
  expect(await bindingFor("e-1", "amy", "Somebody else")).toEqual(first);
  const events = await db().bindingEvent.findMany({ where: { bindingId: first.id } });
  expect(events).toMatchObject([{ kind: "bound", actorName: "Lin Yue", way: "app", state: "unused" }]);
});

test("one that was taken apart is revived by an administrator only, with its history", async () => {
  const { id } = await bindingFor("e-1", "amy");
  await db().binding.update({ where: { id }, data: { state: "unbound" } });
  expect(await bindingFor("e-1", "amy")).toMatchObject({ id, state: "unbound" });
  expect(await liveBinding("e-1", "amy")).toBeNull();
  expect(await bindingTiedBy("Lin Yue", "e-1", "amy")).toMatchObject({ id, state: "unused" });
  expect(await liveBinding("e-1", "amy")).toMatchObject({ id });
  expect(await db().bindingEvent.count({ where: { bindingId: id } })).toBe(2);
});

test("one that was taken apart ties nobody to the upstream", async () => {
  const { id } = await bindingFor("e-1", "amy");
  const user = await db().user.create({
    data: { email: "amy@one.test", name: "Amy", role: "user", enterpriseId: "e-1", bindingId: id },
  });
  const session = await createSession(user);
  expect(await readSession(session)).toMatchObject({ thirdPartyId: "amy" });
  await db().binding.update({ where: { id }, data: { state: "unbound" } });
  expect(await readSession(session)).toMatchObject({ thirdPartyId: null });
});

test.each(["", ":4102444800", " amy", "amy\n", "a".repeat(65), "\ud800"])(
  "'%s' is no id that can be signed",
  async (id) => {
    await expect(bindingFor("e-1", id)).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields: { thirdPartyId: "identity_unsignable" } },
    });
    expect(await db().binding.count()).toBe(0);
  },
);

const program = `
  import { bindingFor } from "#lib/server/bindings.ts";
  import { closeDatabase } from "#lib/server/db.ts";
  const made = await Promise.all(Array.from({ length: 500 }, () => bindingFor("e-1", "everybody")));
  if (new Set(made.map(({ id }) => id)).size !== 1) process.exit(3);
  await closeDatabase();
`;

async function process500(): Promise<number> {
  const flags = ["--conditions=react-server", "--input-type=module", "--eval", program];
  const child = spawn(process.execPath, flags, { stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await event(child, "exit");
  return code;
}

test("two processes that bind one id 500 times each at once make one row", async () => {
  expect(await Promise.all([process500(), process500()])).toEqual([0, 0]);
  const rows = await db().binding.findMany({ include: { events: true } });
  expect(rows).toHaveLength(1);
  expect(rows[0]?.events).toHaveLength(1);
}, 30_000);
