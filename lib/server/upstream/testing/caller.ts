import { closeDatabase } from "../../db.ts";
import { connectionFor } from "../connection.ts";
import { tokenFor } from "../tokens.ts";
import { digest, mei, own, targetOf } from "./names.ts";

/**
 * One process of a test with several: says "ready", waits for a line, asks for the token as often as its argument
 * says, and prints which tokens and errors came.
 */
const times = Number(process.argv[2]);
const connection = await connectionFor(own);
process.stdout.write("ready\n");
await new Promise((resolve) => process.stdin.once("data", resolve));

const results = await Promise.allSettled(
  Array.from({ length: times }, async () => tokenFor(targetOf(connection, mei))),
);
const tokens = new Set<string>();
const errors = new Set<string>();
for (const result of results) {
  if (result.status === "fulfilled") tokens.add(digest(result.value.value));
  else errors.add(String(result.reason));
}
process.stdout.write(`${JSON.stringify({ tokens: [...tokens], errors: [...errors] })}\n`);
await closeDatabase();
process.exit();
