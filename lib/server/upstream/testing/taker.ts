import { closeDatabase } from "../../db.ts";
import { admit } from "../quota.ts";

/**
 * One process of a test with several: asks for calls of an app, all at once or one after the other for some
 * milliseconds, and prints when each was let through (epoch milliseconds).
 */
const [app = "", times = "0", forMs = "0"] = process.argv.slice(2);
const call = { app, owner: "amy", route: "GET /x", enterprise: "e-1", isBackground: false };
const admitted: number[] = [];
const ask = async (isBackground: boolean) => {
  await admit({ ...call, isBackground });
  admitted.push(Date.now());
};
await Promise.allSettled(Array.from({ length: Number(times) }, () => ask(false)));
const until = Date.now() + Number(forMs);
while (Date.now() < until)
  await Promise.race([ask(true), new Promise((go) => setTimeout(go, until - Date.now()))]);
process.stdout.write(JSON.stringify(admitted));
await closeDatabase();
process.exit();
