import "server-only";
import { Temporal } from "temporal-polyfill";
import type { AppIdWire } from "#lib/contract/app-id-wire.ts";
import type { appIds } from "#lib/contract/app-ids.ts";
import type { OutputOf } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import { connectionsOf, homeOf, newestKey } from "./app-ids.ts";
import { endOfOldKey, storeNextKey } from "./app-keys.ts";
import { registerApp } from "./connection-changes.ts";
import type { Context } from "./context.ts";
import { sessionOf } from "./handlers/caller.ts";

type KeyGiven = OutputOf<typeof appIds.connect>;

/**
 * Keeps the key that the upstream tells of an app id: as the next one of its connection, or with a new connection.
 * @throws AppError `conflict` (reason `key_not_told`, or `key_known` where the connection signs with it already); what
 *   `registerApp` throws
 */
export async function keepKey(told: AppIdWire, resetOn: string, context: Context): Promise<KeyGiven> {
  const { appId, name } = told;
  const appKey = keyOf(told);
  const app = (await connectionsOf([appId], context)).get(appId);
  if (!app) {
    const { host } = await homeOf(context);
    const typed = { kind: "enterprise" as const, name, host, appId, appKey };
    const { id } = await registerApp(typed, sessionOf(context), context.requestId);
    return { appId, connectionId: id, appKey: null, previousEndsAt: null };
  }
  if ((await newestKey(app)) === appKey) throw conflict("key_known");
  const previousEndsAt = await storeNextKey(app, { appKey, resetOn });
  return { appId, connectionId: app.id, appKey: null, previousEndsAt };
}

/**
 * What becomes of a key that the upstream has just made. An app id of a connection gives its key to the portal,
 * whatever was asked: what the portal does not hold would end its sign-ins in a month.
 */
export async function placeNewKey(
  made: AppIdWire,
  { keyUse, isReset }: { keyUse: "connect" | "show"; isReset: boolean },
  context: Context,
): Promise<KeyGiven> {
  const { appId } = made;
  const today = Temporal.Now.plainDateISO("UTC").toString();
  const isConnected = isReset && (await connectionsOf([appId], context)).has(appId);
  if (isConnected || keyUse === "connect") return keepKey(made, today, context);
  const previousEndsAt = isReset ? endOfOldKey(today).toISOString() : null;
  return { appId, connectionId: null, appKey: keyOf(made), previousEndsAt };
}

/** The day of a reset that the portal did not make: no later than the last change of any kind, whose zone is not told. */
export function latestResetDay({ changedAt }: AppIdWire): string {
  const today = Temporal.Now.plainDateISO("UTC").toString();
  const changed = changedAt?.slice(0, 10) ?? today;
  return /^\d{4}-\d\d-\d\d$/.test(changed) && changed < today ? changed : today;
}

function keyOf({ appKey }: AppIdWire): string {
  if (!appKey) throw conflict("key_not_told");
  return appKey;
}

function conflict(reason: string): AppError {
  return new AppError("conflict", reason, { reason });
}
