import "server-only";
import { randomUUID } from "node:crypto";
import { Prisma } from "#generated/prisma/client.ts";
import type { connections } from "#lib/contract/connections.ts";
import type { OutputOf } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import { offeredHosts } from "./connections.ts";
import { db } from "./db.ts";
import { encrypt } from "./secrets.ts";
import type { Session } from "./session.ts";
import { appKeyPlace, forgetConnections } from "./upstream/connection.ts";
import { type Became, type Candidate, probe } from "./upstream/probe.ts";
import { retireAppLater } from "./upstream/retirement.ts";

type Registration = Candidate & { name: string };

/**
 * Keeps an app once it has signed in upstream. An enterprise's administrator registers the own enterprise's only; by a
 * service provider's, an enterprise that the portal does not know becomes known under the app's name.
 * @throws AppError `forbidden`; `invalid_input` for a host that is not offered and an app of another enterprise;
 *   `conflict` (reason `app_known`) for one that is registered; what `probe` throws
 */
export async function registerApp(
  typed: Registration,
  session: Session,
  requestId: string,
): Promise<OutputOf<typeof connections.register>> {
  if (session.role !== "sp" && typed.kind === "sp")
    throw new AppError("forbidden", "a service provider's app");
  const hosts = await offeredHosts();
  if (!hosts.some(({ host }) => host === typed.host)) throw refused("host", "host_refused");
  const became = await probe(typed, requestId);
  const stored = await db().$transaction(async (tx) => {
    const enterprise = await ownerOf(became, typed.name, session, tx);
    const spId = became.kind === "sp" ? became.spId : null;
    const id = await storeApp({ ...typed, enterpriseId: enterprise?.id ?? null, spId }, tx);
    return { id, enterprise };
  });
  forgetConnections();
  const { id, enterprise } = stored;
  const owner = enterprise && { name: enterprise.name, upstreamId: enterprise.corpId };
  return { id, became: { kind: became.kind, enterprise: owner } };
}

type Owner = { id: string; name: string; corpId: string };

async function ownerOf(
  became: Became,
  name: string,
  { role, enterprise }: Session,
  tx: Prisma.TransactionClient,
): Promise<Owner | null> {
  if (became.kind === "sp") return null;
  const { corpId } = became;
  if (role === "sp") {
    return tx.enterprise.upsert({ where: { corpId }, create: { corpId, name }, update: {} });
  }
  if (enterprise?.corpId !== corpId) throw refused("appId", "app_of_another");
  return enterprise;
}

type NewApp = Registration & { enterpriseId: string | null; spId: string | null };

/** Writes an app and its key, and answers the app's id. @throws AppError `conflict` (reason `app_known`) */
export async function storeApp({ appKey, ...app }: NewApp, tx: Prisma.TransactionClient): Promise<string> {
  const { kind, name, host, appId, enterpriseId, spId } = app;
  const data = { kind, name, host, appId, enterpriseId, spId, testedAt: new Date() };
  const { id } = await tx.app.create({ data }).catch(refuseKnown);
  const key = randomUUID();
  const keyCipher = encrypt(appKey, appKeyPlace(key, enterpriseId));
  await tx.appKey.create({ data: { id: key, appId: id, keyCipher } });
  return id;
}

/** Lets an app sign nothing more; its upstream tokens end within seconds. @param id of an app the caller may change */
export async function disableApp(id: string): Promise<void> {
  // First, so that no crash in between leaves the tokens alive: the job looks whether the app is disabled.
  await retireAppLater(id);
  await db().app.updateMany({ where: { id, disabledAt: null }, data: { disabledAt: new Date() } });
  forgetConnections();
}

/** @param id of an app the caller may change */
export async function enableApp(id: string): Promise<void> {
  await db().app.update({ where: { id }, data: { disabledAt: null } });
  forgetConnections();
}

function refused(field: string, reason: string): AppError {
  return new AppError("invalid_input", reason, { reason, fields: { [field]: reason } });
}

function refuseKnown(error: unknown): never {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
  if (!isKnown) throw error;
  const reason = "app_known";
  throw new AppError("conflict", reason, { reason, fields: { appId: reason } }, error);
}
