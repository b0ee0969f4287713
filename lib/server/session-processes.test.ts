import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { closeDatabase, db } from "./db.ts";
import { revokeSession } from "./session-changes.ts";
import { idHashOf } from "./session-store.ts";
import { catchJobs } from "./testing/caught-jobs.ts";
import { openSession } from "./testing/open-session.ts";

catchJobs();

beforeAll(async () => {
  await freshDatabase();
  await db().user.create({ data: { id: "sp", email: "sp@x.test", name: "Sam", role: "sp" } });
});
afterAll(closeDatabase);

// Another portal process: asks 20 times a second who a cookie is, and tells when the answer changes.
const program = `
  import { setTimeout as pause } from "node:timers/promises";
  import { forgetChangedSessions, sessionFromCookies } from "#lib/server/session-cookie.ts";
  await forgetChangedSessions();
  for (let told = ""; ; await pause(50)) {
    const now = (await sessionFromCookies(process.argv[1])) ? "in" : "out";
    if (now !== told) console.log(now);
    told = now;
  }
`;

/** What the process says next. */
function word(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once("data", (text) => resolve(String(text).trim())));
}

async function otherProcess() {
  const { id, cookie } = await openSession("sp");
  const flags = ["--conditions=react-server", "--input-type=module", "--eval", program, cookie];
  const child = spawn(process.execPath, flags, { stdio: ["ignore", "pipe", "inherit"] });
  expect(await word(child)).toBe("in");
  return { child, idHash: idHashOf(id) };
}

test.each([
  ["a session revoked here", 1_000, revokeSession],
  [
    "one whose message is lost",
    5_000,
    (idHash: string) => db().session.update({ where: { idHash }, data: { revokedAt: new Date() } }),
  ],
])("%s is refused by another process within %i ms", async (_what, limitMs, revoke) => {
  const { child, idHash } = await otherProcess();
  try {
    const said = word(child);
    const start = performance.now();
    await revoke(idHash);
    expect(await said).toBe("out");
    expect(performance.now() - start).toBeLessThan(limitMs);
  } finally {
    child.kill();
  }
});
