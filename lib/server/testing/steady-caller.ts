import { setTimeout as pause } from "node:timers/promises";
import { meetings } from "#lib/contract/meetings.ts";
import { rooms } from "#lib/contract/rooms.ts";
import { closeDatabase } from "../db.ts";
import { execute } from "../execute.ts";
import { contextAs } from "./people.ts";

/**
 * One portal process of a test with several: says "ready", calls as an administrator and as a user again and
 * again, a moment after each answer, until a line comes in, and prints how many calls were answered and which failed.
 */
const [admin, user] = await Promise.all([contextAs("admin"), contextAs("user")]);
const told = { isOver: false, answered: 0, failures: [] as string[] };
process.stdin.once("data", () => {
  told.isOver = true;
});
process.stdout.write("ready\n");

async function callOn(call: () => Promise<unknown>): Promise<void> {
  while (!told.isOver) {
    await call().then(
      () => {
        told.answered += 1;
      },
      (error: unknown) => told.failures.push(String(error)),
    );
    await pause(10);
  }
}

await Promise.all([
  callOn(() => execute(rooms.search, {}, { ...admin, calls: [] })),
  callOn(() => execute(meetings.search, {}, { ...admin, calls: [] })),
  callOn(() => execute(meetings.search, {}, { ...user, calls: [] })),
]);
process.stdout.write(`${JSON.stringify(told)}\n`);
await closeDatabase();
process.exit();
