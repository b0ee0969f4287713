import "server-only";
import { appIds } from "#lib/contract/app-ids.ts";
import { AppError } from "#lib/errors.ts";
import { keepKey, latestResetDay, placeNewKey } from "../app-id-keys.ts";
import { connectionsOf, findAppId, listAppIds, shownAppIds } from "../app-ids.ts";
import { disableApp } from "../connection-changes.ts";
import { type ListedApp, servingApps } from "../connections.ts";
import type { Context } from "../context.ts";
import { perform } from "../perform.ts";
import type { HandlersOf } from "./types.ts";

export const appIdHandlers: HandlersOf<"appIds"> = {
  // The upstream pages but does not search; an enterprise has a handful of app ids.
  "appIds.search": async ({ page, pageSize, text = "", state }, context) => {
    const wanted = text.toLowerCase();
    const found = (await listAppIds(context)).filter(
      (listed) =>
        (!state || listed.state === state) &&
        [listed.name, listed.appId, listed.description].some((it) => it.toLowerCase().includes(wanted)),
    );
    const offset = (page - 1) * pageSize;
    const items = await shownAppIds(found.slice(offset, offset + pageSize), context);
    return { items, total: found.length, offset };
  },
  "appIds.create": async ({ keyUse, ...given }, context) =>
    placeNewKey(await perform(appIds.add, given, context), { keyUse, isReset: false }, context),
  "appIds.change": async ({ appId, ...given }, context) => {
    await findAppId(appId, context);
    await perform(appIds.replace, { appId, ...given }, context);
    return null;
  },
  "appIds.enable": async ({ appId }, context) => {
    await findAppId(appId, context);
    await perform(appIds.replace, { appId, state: "enabled" }, context);
    return null;
  },
  "appIds.disable": async ({ appId }, context) => {
    await findAppId(appId, context);
    await unusedConnection(appId, context);
    await perform(appIds.replace, { appId, state: "disabled" }, context);
    return null;
  },
  "appIds.resetKey": async ({ appId, keyUse }, context) => {
    await findAppId(appId, context);
    const made = await perform(appIds.giveNewKey, { appId }, context);
    return placeNewKey(made, { keyUse, isReset: true }, context);
  },
  "appIds.connect": async ({ appId }, context) => {
    const told = await findAppId(appId, context);
    return keepKey(told, latestResetDay(told), context);
  },
  "appIds.remove": async ({ appId }, context) => {
    await findAppId(appId, context);
    const app = await unusedConnection(appId, context);
    // First: a connection whose app id is gone must never come into use.
    if (app) await disableApp(app.id);
    await perform(appIds.drop, { appId }, context);
    return null;
  },
};

/** The connection of an app id. @throws AppError `conflict` (reason `app_in_use`) where calls go through it */
async function unusedConnection(appId: string, context: Context): Promise<ListedApp | undefined> {
  const app = (await connectionsOf([appId], context)).get(appId);
  if (!app) return undefined;
  if ((await servingApps([app])).has(app.id)) {
    throw new AppError("conflict", "the portal signs in with it", { reason: "app_in_use" });
  }
  return app;
}
