import { spawn } from "node:child_process";
import { once as event } from "node:events";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { demoIds } from "#prisma/seed.ts";
import { db, pool } from "./db.ts";
import { stopJobs } from "./jobs.ts";
import { lastRotation, registerRotation } from "./key-rotation.ts";
import { keyUsage } from "./key-usage.ts";
import { forgetOnce } from "./once.ts";
import { decrypt, encrypt } from "./secrets.ts";
import { type Demo, startDemo } from "./testing/demo.ts";
import { newEncryptionKey, startedWith } from "./testing/encryption-keys.ts";
import { linkId, linkPlace, sealLinks } from "./testing/sealed-links.ts";
import { connectionFor, openKey, validKeys } from "./upstream/connection.ts";
import { logOut, logOutJob, logOutLater } from "./upstream/logout.ts";
import { bindingPlace } from "./upstream/password-sign-in.ts";
import { tokenFor } from "./upstream/tokens.ts";

const [older, newer] = [newEncryptionKey("older"), newEncryptionKey("newer")];
const [home] = demoIds.enterprises;
const [homeApp] = demoIds.enterpriseApps;
const count = 1_500;

let demo: Demo;
beforeAll(async () => {
  startedWith(older);
  demo = await startDemo();
});
afterEach(stopJobs);
afterAll(() => demo.stop());

const rowsOf = async (id: string) => (await keyUsage()).keys.find((key) => key.id === id)?.rows ?? 0;
const tokenOfHome = async () => {
  const connection = await connectionFor(home);
  return (await tokenFor({ connection, identity: { kind: "enterprise" }, requestId: "r-1" })).value;
};
/** A portal process as far as a rotation is concerned. */
function startProcess() {
  const program = `import { registerRotation } from "#lib/server/key-rotation.ts"; await registerRotation();`;
  const flags = ["--conditions=react-server", "--input-type=module", "--eval", program];
  return spawn(process.execPath, flags, { stdio: ["ignore", "ignore", "inherit"] });
}

it("goes on after a process that was killed in the middle, until no row has the old key", async () => {
  await sealLinks(count);
  const token = await tokenOfHome();
  const place = bindingPlace(demoIds.binding, home);
  const passwordCipher = encrypt("kept password", place);
  await db().binding.update({ where: { id: demoIds.binding }, data: { passwordCipher } });
  await logOutLater(demo.origin, token, home, 3_600);
  startedWith(newer, older);
  expect(await rowsOf("older")).toBe(count + 7);

  // Somebody is at a row in the middle: the process waits there, and there it dies.
  const hold = await pool().connect();
  await hold.query("BEGIN");
  await hold.query(`SELECT 1 FROM "JoinLink" WHERE id = $1 FOR UPDATE`, [linkId(700)]);
  const doomed = startProcess();
  await vi.waitFor(async () => expect(await rowsOf("newer")).toBeGreaterThan(500), {
    timeout: 15_000,
    interval: 50,
  });
  doomed.kill("SIGKILL");
  await event(doomed, "exit");
  await hold.query("ROLLBACK");
  hold.release();
  expect(await rowsOf("older")).toBeGreaterThan(500);
  expect(await lastRotation()).toBeNull();

  await registerRotation();
  await vi.waitFor(async () => expect(await rowsOf("older")).toBe(0), { timeout: 30_000, interval: 100 });
  startedWith(newer);
  const { keys } = await keyUsage();
  expect(keys).toMatchObject([{ id: "newer", use: "encrypts", rows: count + 7 }]);
  for (const index of [0, 699, 700, 701, count - 1]) {
    const { tokenCipher } = await db().joinLink.findUniqueOrThrow({ where: { id: linkId(index) } });
    expect(decrypt(tokenCipher, linkPlace(index))).toBe(`secret ${index}`);
  }
  const binding = await db().binding.findUniqueOrThrow({ where: { id: demoIds.binding } });
  expect(decrypt(binding.passwordCipher ?? "", place)).toBe("kept password");
  const [appKey] = await validKeys(homeApp);
  expect(appKey && openKey(appKey, home)).toMatch(/^\w{64}$/);
  forgetOnce("upstream.tokens");
  expect(await tokenOfHome()).toBe(token);
  const job = await pool().query("SELECT data FROM pgboss.job WHERE name = $1", [logOutJob]);
  await logOut(job.rows[0]?.data);
}, 60_000);

it("goes by what the process at work has for its newest key, and tells of the last run", async () => {
  startedWith(older, newer);
  await registerRotation();
  await vi.waitFor(
    async () =>
      expect(await lastRotation()).toMatchObject({ keyId: "older", changed: count + 7, unreadable: 0 }),
    { timeout: 30_000, interval: 100 },
  );
  expect(await rowsOf("newer")).toBe(0);
}, 60_000);

it("names a key that has sealed something and is configured no more", async () => {
  startedWith(newer);
  expect((await keyUsage()).keys).toContainEqual(
    expect.objectContaining({
      id: "older",
      use: "missing",
      places: expect.arrayContaining([{ name: "AppKey.keyCipher", rows: 3 }]),
    }),
  );
});
