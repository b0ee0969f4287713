import "server-only";
import { LRUCache } from "lru-cache";
import type { AppKind } from "#generated/prisma/client.ts";
import { AppError } from "#lib/errors.ts";
import { db } from "../db.ts";
import { forgetOnce, once } from "../once.ts";
import { decrypt, type Place } from "../secrets.ts";
import { originOf } from "./pool.ts";

/** Which app serves somebody's calls, and where they go. No secret is in it. */
export type Connection = {
  app: { id: string; kind: AppKind; appId: string; enterpriseId: string | null };
  origin: string;
  /** The upstream's host without scheme, as client links tell it. */
  apiHost: string;
  /** The enterprise that calls are made for; null for the service provider itself. */
  enterpriseId: string | null;
  /** Its upstream id, where the app has to name it: a service provider's app acting in an enterprise. */
  corpId: string | undefined;
};

/** How old a connection or key may be that another process has changed meanwhile. */
const freshMs = 5_000;

/**
 * The connection of an enterprise, its own app before the service provider's; with null, the service provider's.
 * Throws `conflict` with reason `no_connection` when no enabled app serves it, `host_refused` for an unlisted host.
 */
export async function connectionFor(enterpriseId: string | null): Promise<Connection> {
  const found = await connections().fetch(enterpriseId ?? "");
  if (!found) throw new AppError("conflict", "no app serves this enterprise", { reason: "no_connection" });
  return found;
}

/** Where calls without any token go. Throws `conflict` (reason `host_refused`) for an unlisted host. */
export function openConnection(host: string): Connection {
  const origin = originOf(host);
  return {
    app: { id: origin, kind: "sp", appId: "", enterpriseId: null },
    origin,
    apiHost: new URL(origin).host,
    enterpriseId: null,
    corpId: undefined,
  };
}

/** A key as it is kept. */
type SealedKey = { id: string; keyCipher: string };

/**
 * The valid keys of an app, the newest first: after a reset the one before works for another month.
 * Throws `conflict` with reason `no_app_key`.
 */
export async function validKeys(appId: string): Promise<[SealedKey, ...SealedKey[]]> {
  const [newest, ...older] = await db().appKey.findMany({
    where: { appId, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
    orderBy: { createdAt: "desc" },
    select: { id: true, keyCipher: true },
  });
  if (!newest) throw new AppError("conflict", "the app has no valid key", { reason: "no_app_key" });
  return [newest, ...older];
}

export function openKey({ id, keyCipher }: SealedKey, enterpriseId: string | null): string {
  return decrypt(keyCipher, appKeyPlace(id, enterpriseId));
}

/** Lets this process see a changed app at once; others see it within 5 s. */
export function forgetConnections(): void {
  forgetOnce("upstream.connections");
}

/** Where an app's key is kept; `row` is the id of its AppKey, the enterprise its app's. */
export function appKeyPlace(row: string, enterpriseId: string | null): Place {
  return { table: "AppKey", column: "keyCipher", row, enterprise: enterpriseId };
}

function connections(): LRUCache<string, Connection> {
  return once("upstream.connections", () => {
    return new LRUCache<string, Connection>({
      max: 2_000,
      ttl: freshMs,
      fetchMethod: (key) => load(key || null),
    });
  });
}

async function load(enterpriseId: string | null): Promise<Connection | undefined> {
  const apps = await db().app.findMany({
    where: {
      disabledAt: null,
      OR: [{ kind: "sp", enterpriseId: null }, ...(enterpriseId ? [{ enterpriseId }] : [])],
    },
    orderBy: { createdAt: "desc" },
  });
  const own = apps.find((app) => enterpriseId !== null && app.enterpriseId === enterpriseId);
  const app = own ?? apps.find(({ kind }) => kind === "sp");
  if (!app) return undefined;
  const origin = originOf(app.host);
  return {
    app: { id: app.id, kind: app.kind, appId: app.appId, enterpriseId: app.enterpriseId },
    origin,
    apiHost: new URL(origin).host,
    enterpriseId,
    corpId: app.kind === "sp" && enterpriseId !== null ? await corpIdOf(enterpriseId) : undefined,
  };
}

async function corpIdOf(enterpriseId: string): Promise<string> {
  const enterprise = await db().enterprise.findUnique({
    where: { id: enterpriseId },
    select: { corpId: true },
  });
  if (!enterprise) throw new AppError("not_found");
  return enterprise.corpId;
}
