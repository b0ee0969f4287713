import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Prisma } from "#generated/prisma/client.ts";
import { apiKeys } from "#lib/contract/api-keys.ts";
import { join } from "#lib/contract/join.ts";
import { seeded } from "#lib/contract/seeded.ts";
import { demoIds, seed } from "#prisma/seed.ts";
import { freshDatabase } from "../../../scripts/testing/database.ts";
import { createSimulator } from "../../../simulator/server.ts";
import { closeDatabase, db } from "../db.ts";
import { addImports } from "../imports/testing/seeded-imports.ts";
import { forgetOnce } from "../once.ts";
import { encrypt, secretHash } from "../secrets.ts";
import { forgetMemory } from "../upstream/testing/bench.ts";
import { mailFolder } from "./accounts.ts";
import { keepRows } from "./kept-rows.ts";

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

/** What a reset brings back, in the order in which rows belong to rows. Audit, sessions and limits go on. */
const restored: Prisma.ModelName[] = [
  "App",
  "AppKey",
  "Binding",
  "BindingCheck",
  "User",
  "PasswordLink",
  "SignInLock",
  "UpstreamToken",
  "JoinLink",
  "ApiKey",
  "Import",
  "ImportBlock",
  "ImportRow",
  "ImportPassword",
];

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
  await addGuestLink();
  await addApiKey();
  await addImports();
  const restoreRows = await keepRows(restored);
  const mail = await mailFolder();

  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${origin}/__sim/${path}`, { method, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const heard = async () => z.array(call).parse(await control("GET", "requests"));

  return {
    simulator,
    origin,
    control,
    /** All that the upstream was asked for since the last reset. */
    heard,
    /** What the upstream was asked for since the last reset, sign-ins left out. */
    calls: async () => (await heard()).filter(({ url }) => !isSignIn(url)),
    signIns: async () => (await heard()).filter(({ url }) => isSignIn(url)),
    /** Adds a fault; see the simulator's control calls. */
    fault: (fault: Record<string, unknown>) => control("POST", "faults", fault),
    /** Fresh seeds upstream; here nobody is signed in there, and nothing is remembered. */
    reset: async () => {
      await control("POST", "reset", {});
      await restoreRows();
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

/** The one API key there is at first, of the home enterprise: that of the examples. Nobody holds it. */
async function addApiKey(): Promise<void> {
  const [enterpriseId] = demoIds.enterprises;
  const { id } = apiKeys.get.example;
  const key = { name: "Shop floor app", start: "foyer_sk_", userIds: ["mei.chen"], createdByName: "Lin Yue" };
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

/** The one link there is at first: a guest's, to the meeting of the examples. */
async function addGuestLink(): Promise<void> {
  const id = randomUUID();
  const [enterpriseId] = demoIds.enterprises;
  const place = { table: "JoinLink", column: "tokenCipher", row: id, enterprise: enterpriseId };
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
