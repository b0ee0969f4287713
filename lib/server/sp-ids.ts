import "server-only";
import type { App } from "#generated/prisma/client.ts";
import { db } from "./db.ts";
import { log } from "./log.ts";
import { openKey, validKeys } from "./upstream/connection.ts";
import { probe } from "./upstream/probe.ts";

/** Notes which service provider an app has turned out to be, where that was unknown. */
export async function learnSpId(id: string, spId: string | null): Promise<void> {
  await db().app.updateMany({ where: { id, spId: null }, data: { spId } });
}

/**
 * The upstream id of the service provider that an app is of. One registered before the portal kept it signs in once to
 * learn it; null when that fails.
 */
export async function spIdOf(app: App, requestId: string): Promise<string | null> {
  if (app.kind !== "sp" || app.spId !== null) return app.spId;
  try {
    const { kind, host, appId } = app;
    for (const key of await validKeys(app.id)) {
      const became = await probe({ kind, host, appId, appKey: openKey(key, app.enterpriseId) }, requestId);
      if (became.kind !== "sp") return null;
      await learnSpId(app.id, became.spId);
      return became.spId;
    }
  } catch (error) {
    log().warn({ err: error, requestId, app: app.id }, "whose app it is could not be learned");
  }
  return null;
}
