import "server-only";
import { Prisma } from "#generated/prisma/client.ts";
import type { SetUp, SetupInput } from "#lib/contract/setup.ts";
import { storeApp } from "../connection-changes.ts";
import { db } from "../db.ts";
import { hashPassword } from "../password.ts";
import { alreadySetUp, isSetUp, setupSetting } from "../setup-links.ts";
import { type Became, probe } from "../upstream/probe.ts";
import type { HandlersOf } from "./types.ts";

type Typed = Required<SetupInput>;

export const setupHandlers: HandlersOf<"setup"> = {
  /** Nothing is written before the upstream has accepted the app; then everything is, or nothing. */
  "setup.complete": async (typed, { requestId }) => {
    if (await isSetUp()) throw alreadySetUp();
    const became = await probe(typed, requestId);
    await install(typed, became, await hashPassword(typed.password));
    return answerOf(typed, became);
  },
};

function answerOf({ email }: Typed, became: Became): SetUp {
  return { became: became.kind, upstreamId: became.kind === "enterprise" ? became.corpId : null, email };
}

async function install(typed: Typed, became: Became, passwordHash: string): Promise<void> {
  const { name, email, host, appId, appKey } = typed;
  await db().$transaction(async (tx) => {
    const userId = crypto.randomUUID();
    // First, and unique: whoever comes second waits here for the first to end, and then fails.
    await tx.setting.create({ data: { key: setupSetting, value: userId } }).catch(refuseSecond);
    const enterpriseId = became.kind === "enterprise" ? await addEnterprise(tx, became.corpId, typed) : null;
    const kind = became.kind;
    const appName = kind === "sp" ? "Service provider" : typed.enterpriseName;
    const spId = became.kind === "sp" ? became.spId : null;
    await storeApp({ kind, name: appName, host, appId, appKey, enterpriseId, spId }, tx);
    const role = kind === "sp" ? "sp" : "admin";
    await tx.user.create({ data: { id: userId, email, name, role, enterpriseId, passwordHash } });
  });
}

async function addEnterprise(
  tx: Prisma.TransactionClient,
  corpId: string,
  { enterpriseName: name }: Typed,
): Promise<string> {
  const { id } = await tx.enterprise.upsert({
    where: { corpId },
    create: { corpId, name },
    update: { name },
  });
  return id;
}

function refuseSecond(error: unknown): never {
  const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
  throw isTaken ? alreadySetUp(error) : error;
}
