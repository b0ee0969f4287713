import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import { replaceKey } from "../app-keys.ts";
import { testApp } from "../app-trials.ts";
import { connectionAlerts } from "../connection-alerts.ts";
import { disableApp, enableApp, registerApp } from "../connection-changes.ts";
import { appOf, appsOf, offeredHosts, servingApps, shownAs, shownParts } from "../connections.ts";
import { db } from "../db.ts";
import { sessionOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

export const connectionHandlers: HandlersOf<"connections"> = {
  "connections.search": async ({ page, pageSize, text, kind, state }, context) => {
    const where: Prisma.AppWhereInput = {
      AND: [appsOf(sessionOf(context)), text ? named(text) : {}, kind ? { kind } : {}],
      ...(state && { disabledAt: state === "disabled" ? { not: null } : null }),
    };
    const offset = (page - 1) * pageSize;
    const [apps, total] = await Promise.all([
      db().app.findMany({
        where,
        orderBy: [{ name: "asc" }, { id: "asc" }],
        skip: offset,
        take: pageSize,
        include: shownParts(),
      }),
      db().app.count({ where }),
    ]);
    const serving = await servingApps(apps);
    return { items: apps.map((app) => shownAs(app, serving)), total, offset };
  },
  "connections.get": async ({ id }, context) => {
    const app = await appOf(sessionOf(context), id);
    return shownAs(app, await servingApps([app]));
  },
  "connections.alerts": (_input, context) => connectionAlerts(sessionOf(context)),
  "connections.hosts": offeredHosts,
  "connections.register": (typed, context) => registerApp(typed, sessionOf(context), context.requestId),
  "connections.test": async ({ id }, context) =>
    testApp(await appOf(sessionOf(context), id), context.requestId),
  "connections.addKey": async ({ id, ...key }, context) => {
    const app = await appOf(sessionOf(context), id);
    return { previousEndsAt: await replaceKey(app, key, context.requestId) };
  },
  "connections.disable": async ({ id }, context) => {
    await disableApp((await appOf(sessionOf(context), id)).id);
    return null;
  },
  "connections.enable": async ({ id }, context) => {
    await enableApp((await appOf(sessionOf(context), id)).id);
    return null;
  },
};

function named(text: string): Prisma.AppWhereInput {
  const contains = { contains: text, mode: "insensitive" as const };
  return { OR: [{ name: contains }, { appId: contains }, { enterprise: { name: contains } }] };
}
