import { randomUUID } from "node:crypto";
import { z } from "zod";
import { apiKeys } from "#lib/contract/api-keys.ts";
import { join } from "#lib/contract/join.ts";
import { seeded } from "#lib/contract/seeded.ts";
import { demoIds, seed } from "#prisma/seed.ts";
import { freshDatabase } from "../../../scripts/testing/database.ts";
import { createSimulator } from "../../../simulator/server.ts";
import { closeDatabase, db } from "../db.ts";
import { restoreImports } from "../imports/testing/seeded-imports.ts";
import { forgetOnce } from "../once.ts";
import { encrypt, secretHash } from "../secrets.ts";
import { forgetMemory } from "../upstream/testing/bench.ts";
import { mailFolder, rememberUsers } from "./accounts.ts";

const call = z.object({
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.unknown()),
  body: z.unknown(),
  status: z.number().nullable(),
  caller: z.object({ role: z.string(), corpId: z.string(), userId: z.string() }).nullable(),
});
export type WitnessedCall = z.output<typeof call>;

export type Demo = Awaited<ReturnType<typeof startDemo>>;

/** What the portal's tables hold besides the demo's own seeds. */
export const extraUsers = {
  /** A user of the home enterprise whom nothing ties to the upstream. */
  unbound: "0199a000-0000-7000-8000-0000000000a1",
  /** The administrator of another enterprise. */
  foreign: "0199a000-0000-7000-8000-0000000000a2",
  /** A user of the home enterprise who has to choose another password. */
  renewer: "0199a000-0000-7000-8000-0000000000a3",
} as const;

/** The token of the guest link that is there after each reset; the one of the operation's own example. */
export const guestToken = join.open.example.token;

/** A demo in this process: a database of its own, a simulator on a free port, both seeded as `npm start` does. */
export async function startDemo() {
  await freshDatabase();
  const simulator = createSimulator();
  const port = await simulator.listen(0);
  const origin = `http://127.0.0.1:${port}`;
  await seed(origin);
  await addUsers();
  const restoreUsers = await rememberUsers();
  const mail = await mailFolder();

  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${origin}/__sim/${path}`, { method, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const requests = async () => z.array(call).parse(await control("GET", "requests"));

  return {
    simulator,
    origin,
    control,
    /** What the upstream was asked for since the last reset, sign-ins left out. */
    calls: async () => (await requests()).filter(({ url }) => !isSignIn(url)),
    signIns: async () => (await requests()).filter(({ url }) => isSignIn(url)),
    /** Adds a fault; see the simulator's control calls. */
    fault: (fault: Record<string, unknown>) => control("POST", "faults", fault),
    /** Fresh seeds upstream; here nobody is signed in there, and nothing is remembered. */
    reset: async () => {
      await control("POST", "reset", {});
      await db().upstreamToken.deleteMany();
      await restoreUsers();
      await renewGuestLink();
      await renewApiKey();
      await restoreConnections(origin);
      await restoreBindings();
      await restoreImports();
      forgetMemory();
      forgetOnce("linked-meetings");
    },
    /** The mails that the portal has sent. */
    mails: mail.mails,
    stop: async () => {
      await simulator.close();
      await closeDatabase();
      await mail.remove();
    },
  };
}

/** What gets tokens and gives them back. */
function isSignIn(url: string): boolean {
  return /\/usg\/acs\/(auth\/(appauth|account|proxy)|token)\b/.test(url);
}

async function addUsers(): Promise<void> {
  const [home, foreign] = demoIds.enterprises;
  const unbound = {
    id: extraUsers.unbound,
    email: "unbound@demo.test",
    name: "Un Bound",
    role: "user",
  } as const;
  const admin = {
    id: extraUsers.foreign,
    email: "foreign@demo.test",
    name: "Zhang San",
    role: "admin",
  } as const;
  const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: demoIds.users.user } });
  const renewer = {
    id: extraUsers.renewer,
    email: "renewer@demo.test",
    name: "Re Newer",
    role: "user",
    passwordHash,
    mustChangePassword: true,
  } as const;
  await db().user.createMany({
    data: [
      { ...unbound, enterpriseId: home },
      { ...renewer, enterpriseId: home },
      { ...admin, enterpriseId: foreign },
    ],
  });
}

/** The apps that are seeded, each with its first key, whose id is its app's. */
async function restoreConnections(origin: string): Promise<void> {
  const ids = [demoIds.spApp, ...demoIds.enterpriseApps];
  const seeded = { in: ids };
  await db().app.deleteMany({ where: { NOT: { id: seeded } } });
  await db().app.updateMany({ data: { disabledAt: null, testedAt: null, testFailure: null } });
  await db().appKey.deleteMany({ where: { NOT: { id: seeded } } });
  await db().appKey.updateMany({ data: { expiresAt: null } });
  if ((await db().appKey.count()) < ids.length) await seed(origin);
}

/** The one API key there is, of the home enterprise: that of the examples. Nobody holds it. */
async function renewApiKey(): Promise<void> {
  const [enterpriseId] = demoIds.enterprises;
  const { id } = apiKeys.get.example;
  const key = { name: "Shop floor app", start: "foyer_sk_", userIds: ["mei.chen"], createdByName: "Lin Yue" };
  await db().apiKey.deleteMany();
  await db().apiKey.create({
    data: {
      id,
      enterpriseId,
      keyHash: randomUUID(),
      expiresAt: new Date(Date.now() + 60 * 60 * 1000),
      ...key,
    },
  });
}

/** The seeded binding as it began, and no other. */
async function restoreBindings(): Promise<void> {
  const id = demoIds.binding;
  await db().bindingCheck.deleteMany();
  await db().binding.deleteMany({ where: { NOT: { id } } });
  const untold = { account: null, name: null, upstreamUserId: null, foundAccount: null, checkedAt: null };
  await db().binding.update({ where: { id }, data: { ...untold, way: "app", state: "unused" } });
}

/** The one link there is: a guest's, to the meeting of the examples. */
async function renewGuestLink(): Promise<void> {
  const id = randomUUID();
  const [enterpriseId] = demoIds.enterprises;
  const place = { table: "JoinLink", column: "tokenCipher", row: id, enterprise: enterpriseId };
  await db().joinLink.deleteMany();
  await db().joinLink.create({
    data: {
      id,
      tokenHash: secretHash(guestToken),
      tokenCipher: encrypt(guestToken, place),
      enterpriseId,
      meetingId: seeded.meetingId,
      role: "guest",
      expiresAt: new Date(Date.now() + 60 * 60 * 1000),
    },
  });
}
