import type { Prisma } from "#generated/prisma/client.ts";
import { closeDatabase, db } from "#lib/server/db.ts";
import { env } from "#lib/server/env.ts";
import { hashPassword } from "#lib/server/password.ts";
import { encrypt } from "#lib/server/secrets.ts";
import { appKeyPlace } from "#lib/server/upstream/connection.ts";
import { type DemoCredentials, readDemoCredentials } from "./demo-credentials.ts";

/** Ids of what the demo consists of; the same in every demo, so that tests and documents can name them. */
export const demoIds = {
  enterprises: [
    "0199a000-0000-7000-8000-000000000001",
    "0199a000-0000-7000-8000-000000000002",
    "0199a000-0000-7000-8000-000000000003",
  ],
  spApp: "0199a000-0000-7000-8000-000000000010",
  enterpriseApps: ["0199a000-0000-7000-8000-000000000011", "0199a000-0000-7000-8000-000000000012"],
  binding: "0199a000-0000-7000-8000-000000000021",
  users: {
    sp: "0199a000-0000-7000-8000-000000000031",
    admin: "0199a000-0000-7000-8000-000000000032",
    user: "0199a000-0000-7000-8000-000000000033",
  },
} as const;

const [home] = demoIds.enterprises;

async function seedEnterprises(enterprises: DemoCredentials["enterprises"]): Promise<void> {
  for (const [index, id] of demoIds.enterprises.entries()) {
    const found = enterprises[index];
    if (!found) throw new Error("The simulator knows fewer enterprises than the demo needs.");
    const { corpId, name } = found;
    await db().enterprise.upsert({ where: { id }, create: { id, corpId, name }, update: { corpId, name } });
  }
}

type Connection = { id: string; name: string; enterpriseId: string | null; appId: string; appKey: string };

/** Host and key are written anew at each start: the simulator may listen elsewhere, the encryption key may be a new one. */
async function seedConnection({ id, name, enterpriseId, appId, appKey }: Connection, host: string) {
  const kind = enterpriseId ? "enterprise" : "sp";
  const app = { kind, name, enterpriseId, appId, host } as const;
  await db().app.upsert({ where: { id }, create: { id, ...app }, update: app });
  const keyCipher = encrypt(appKey, appKeyPlace(id, enterpriseId));
  await db().appKey.upsert({ where: { id }, create: { id, appId: id, keyCipher }, update: { keyCipher } });
}

async function seedConnections({ sp, enterprises }: DemoCredentials, host: string): Promise<void> {
  await seedConnection({ ...sp, id: demoIds.spApp, name: "Service provider", enterpriseId: null }, host);
  // The third enterprise has no app of its own here: it is reached through the service provider's.
  for (const [index, id] of demoIds.enterpriseApps.entries()) {
    const [found, enterpriseId] = [enterprises[index], demoIds.enterprises[index]];
    if (found && enterpriseId) await seedConnection({ ...found, id, enterpriseId }, host);
  }
}

async function seedUsers(): Promise<void> {
  const binding = { enterpriseId: home, thirdPartyId: "mei.chen" };
  await db().binding.upsert({
    where: { enterpriseId_thirdPartyId: binding },
    create: {
      id: demoIds.binding,
      ...binding,
      events: { create: { kind: "bound", way: "app", state: "unused" } },
    },
    update: {},
  });
  const people: Prisma.UserUncheckedCreateInput[] = [
    { id: demoIds.users.sp, email: "sp@demo.test", name: "Nora Lindqvist", role: "sp" },
    { id: demoIds.users.admin, email: "admin@demo.test", name: "Lin Yue", role: "admin", enterpriseId: home },
    {
      id: demoIds.users.user,
      email: "user@demo.test",
      name: "Chen Mei",
      role: "user",
      enterpriseId: home,
      bindingId: demoIds.binding,
    },
  ];
  const known = await db().user.findMany({ select: { id: true } });
  const missing = people.filter(({ id }) => !known.some((user) => user.id === id));
  // Passwords are slow to hash on purpose: together, and only at the first start.
  await Promise.all(
    missing.map(async (person) => {
      await db().user.create({ data: { ...person, passwordHash: await hashPassword("foyer-demo") } });
    }),
  );
}

/**
 * Fills the portal's tables for the demo from what the simulator at `simulatorUrl` knows. Repeating it changes nothing
 * but the connections' host and keys. Refuses in live mode, which has no seeded account.
 */
export async function seed(simulatorUrl: string): Promise<void> {
  if (env().mode !== "demo") throw new Error("Only a demo is seeded.");
  const credentials = await readDemoCredentials(simulatorUrl);
  await seedEnterprises(credentials.enterprises);
  await seedConnections(credentials, new URL(simulatorUrl).origin);
  await seedUsers();
}

if (import.meta.main) {
  try {
    await seed(process.env.UPSTREAM_URL ?? "http://127.0.0.1:4000");
  } finally {
    await closeDatabase();
  }
}
