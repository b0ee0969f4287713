import "server-only";
import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { connections } from "#lib/contract/connections.ts";
import type { OutputOf } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import type { ListedApp } from "./connections.ts";
import { db } from "./db.ts";
import { encrypt } from "./secrets.ts";
import { learnSpId } from "./sp-ids.ts";
import { appKeyPlace, openKey, validKeys } from "./upstream/connection.ts";
import { probe } from "./upstream/probe.ts";
import { isKeyRefused } from "./upstream/sign-in.ts";

/**
 * Signs in with each valid key of an app. Answers who the app is and which keys the upstream takes.
 * @throws AppError the newest key's refusal when none is taken; `conflict` with reason `no_app_key`, or
 *   `app_of_another` where the app signs in as somebody else than when it was registered; what `probe` throws
 */
export async function tryKeys(app: ListedApp, requestId: string): Promise<OutputOf<typeof connections.test>> {
  const keys: { id: string; isAccepted: boolean }[] = [];
  let refusal: unknown;
  for (const key of await validKeys(app.id)) {
    const trial = await tryKey(app, openKey(key, app.enterpriseId), requestId).then(
      () => null,
      (error: unknown) => error,
    );
    if (trial !== null && !isKeyRefused(trial)) throw trial;
    refusal ??= trial;
    keys.push({ id: key.id, isAccepted: trial === null });
  }
  if (keys.every(({ isAccepted }) => !isAccepted)) throw refusal;
  const { kind, enterprise } = app;
  const owner = enterprise && { name: enterprise.name, upstreamId: enterprise.corpId };
  return { became: { kind, enterprise: owner }, keys };
}

/**
 * Takes the key that a reset on the day `resetOn` (yyyy-MM-dd) gave: it signs from now on, and the one before stays
 * beside it until it dies. Answers when that is (ISO, UTC), null where it is over.
 * @throws AppError `invalid_input` for a key that is held already and a day to come; what {@link tryKeys} throws
 */
export async function replaceKey(
  app: ListedApp,
  { appKey, resetOn }: { appKey: string; resetOn: string },
  requestId: string,
): Promise<string | null> {
  // Somewhere it is tomorrow already.
  const latest = Temporal.Now.plainDateISO("UTC").add({ days: 1 });
  if (Temporal.PlainDate.compare(resetOn, latest) > 0) throw refused("resetOn", "day_to_come");
  const held = await validKeys(app.id).catch(() => []);
  if (held.some((key) => openKey(key, app.enterpriseId) === appKey)) throw refused("appKey", "key_known");
  await tryKey(app, appKey, requestId);
  return storeNextKey(app, { appKey, resetOn });
}

/**
 * Keeps what is known to be an app's key since a reset on the day `resetOn`: it signs from now on, the one before stays
 * beside it until it dies. Answers when that is (ISO, UTC), null where it is over.
 */
export async function storeNextKey(
  app: { id: string; enterpriseId: string | null },
  { appKey, resetOn }: { appKey: string; resetOn: string },
): Promise<string | null> {
  const endsAt = endOfOldKey(resetOn);
  await db().$transaction(async (tx) => {
    // Two at a time would each leave the other's key without an end.
    await tx.$queryRaw`SELECT 1 FROM "App" WHERE id = ${app.id} FOR UPDATE`;
    await tx.appKey.updateMany({ where: { appId: app.id, expiresAt: null }, data: { expiresAt: endsAt } });
    await tx.appKey.deleteMany({ where: { appId: app.id, expiresAt: { lte: new Date() } } });
    const id = randomUUID();
    const keyCipher = encrypt(appKey, appKeyPlace(id, app.enterpriseId));
    // What failed before, failed with another key.
    await tx.app.update({ where: { id: app.id }, data: { testFailure: null } });
    await tx.appKey.create({ data: { id, appId: app.id, keyCipher, createdAt: new Date() } });
  });
  return endsAt > new Date() ? endsAt.toISOString() : null;
}

/**
 * When the key before a reset dies. The guide says that it works for one month: taken by the calendar, to the end of
 * that day in UTC, since the upstream tells neither hour nor zone.
 */
export function endOfOldKey(resetOn: string): Date {
  const dayAfter = Temporal.PlainDate.from(resetOn).add({ months: 1 }).add({ days: 1 });
  return new Date(dayAfter.toZonedDateTime("UTC").epochMilliseconds - 1);
}

async function tryKey(app: ListedApp, appKey: string, requestId: string) {
  const { id, kind, host, appId, enterprise, spId } = app;
  const became = await probe({ kind, host, appId, appKey }, requestId);
  if (became.kind === "sp" && spId === null) return learnSpId(id, became.spId);
  const expected = became.kind === "sp" ? spId : enterprise?.corpId;
  if ((became.kind === "sp" ? became.spId : became.corpId) === expected) return;
  throw new AppError("conflict", "the app signs in as another", { reason: "app_of_another" });
}

function refused(field: string, reason: string): AppError {
  return new AppError("invalid_input", reason, { fields: { [field]: reason } });
}
