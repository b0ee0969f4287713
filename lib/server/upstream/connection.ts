import "server-only";
import { LRUCache } from "lru-cache";
import type { AppKind } from "#generated/prisma/client.ts";
import { AppError } from "#lib/errors.ts";
import { db } from "../db.ts";
import { once } from "../once.ts";
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

/**
 * The newest valid key of an app. After a reset the old one works for another month, but signs nothing here.
 * Throws `conflict` with reason `no_app_key`.
 */
export async function signingKey({ id, enterpriseId }: Connection["app"]): Promise<string> {
  const newest = await db().appKey.findFirst({
    where: { appId: id, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
    orderBy: { createdAt: "desc" },
  });
  if (!newest) throw new AppError("conflict", "the app has no valid key", { reason: "no_app_key" });
  return decrypt(newest.keyCipher, appKeyPlace(newest.id, enterpriseId));
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
