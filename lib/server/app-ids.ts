import "server-only";
import type { AppIdWire } from "#lib/contract/app-id-wire.ts";
import { type AppId, appIds } from "#lib/contract/app-ids.ts";
import { AppError } from "#lib/errors.ts";
import { type ListedApp, servingApps, shownParts } from "./connections.ts";
import { type Context, enterpriseOf } from "./context.ts";
import { db } from "./db.ts";
import { perform } from "./perform.ts";
import { connectionFor, openKey, validKeys } from "./upstream/connection.ts";

/** The upstream's largest page. */
const pageSize = 500;

/** All app ids that the enterprise in effect has upstream. Throws what `perform` throws. */
export async function listAppIds(context: Context): Promise<AppIdWire[]> {
  const listed: AppIdWire[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total, offset } = await perform(appIds.list, { page, pageSize }, context);
    // Asked beyond the end, the upstream repeats its last page.
    if (items.length === 0 || offset < (page - 1) * pageSize) return listed;
    listed.push(...items);
    if (page * pageSize >= total) return listed;
  }
}

/** One of {@link listAppIds}. @throws AppError `not_found`, the same for another's as for one that never was */
export async function findAppId(appId: string, context: Context): Promise<AppIdWire> {
  const found = (await listAppIds(context)).find((listed) => listed.appId === appId);
  if (!found) throw new AppError("not_found");
  return found;
}

/** The enterprise in effect, and the host where its app ids are: the one that its calls go to. */
export async function homeOf(context: Context): Promise<{ enterpriseId: string; host: string }> {
  const enterprise = enterpriseOf(context.caller);
  if (!enterprise) throw new AppError("forbidden", "no enterprise in effect");
  const { app } = await connectionFor(enterprise.id);
  const { host } = await db().app.findUniqueOrThrow({ where: { id: app.id }, select: { host: true } });
  return { enterpriseId: enterprise.id, host };
}

/** Of these app ids of the enterprise in effect the connections that the portal has, by app id. */
export async function connectionsOf(
  ids: readonly string[],
  context: Context,
): Promise<Map<string, ListedApp>> {
  const apps = await db().app.findMany({
    where: { ...(await homeOf(context)), appId: { in: [...ids] } },
    include: shownParts(),
  });
  return new Map(apps.map((app) => [app.appId, app]));
}

/** App ids as their readers see them: without keys, and with what the portal does with each. */
export async function shownAppIds(listed: readonly AppIdWire[], context: Context): Promise<AppId[]> {
  const apps = await connectionsOf(
    listed.map(({ appId }) => appId),
    context,
  );
  const serving = await servingApps([...apps.values()]);
  return Promise.all(
    listed.map(async ({ appId, name, description, state, createdAt, appKey }) => {
      const app = apps.get(appId);
      const connection = app && {
        id: app.id,
        isServing: serving.has(app.id),
        hasNewestKey: appKey === null || appKey === (await newestKey(app)),
      };
      return { appId, name, description, state, createdAt, connection: connection ?? null };
    }),
  );
}

/** The key that an app signs with; null where none is valid. */
export async function newestKey(app: ListedApp): Promise<string | null> {
  const [newest] = await validKeys(app.id).catch((error: unknown) => {
    if (error instanceof AppError && error.details.reason === "no_app_key") return [];
    throw error;
  });
  return newest ? openKey(newest, app.enterpriseId) : null;
}
