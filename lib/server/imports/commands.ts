import "server-only";
import type { Import } from "#generated/prisma/client.ts";
import type { ImportColumnKey } from "#lib/contract/user-columns.ts";
import { AppError } from "#lib/errors.ts";
import { db, notify } from "../db.ts";
import { noteEnd } from "./audit-notes.ts";
import { move } from "./changes.ts";
import { erase } from "./ledger.ts";
import { carryOn, wishChannel } from "./run.ts";
import { isDiscardable } from "./states.ts";

type Data = NonNullable<Parameters<typeof move>[2]>;

/** What the work is begun anew with, whatever was in its way before. */
const untroubled = { trouble: null, tries: 0 };

/**
 * Says what the file's columns are, and starts the dry run.
 * @throws AppError `invalid_input`: reason `mapping_size` for another number of columns than the file has,
 * `mapping_repeated` where two are the same, `mapping_key_missing` without account and third-party id
 */
export async function setMapping(
  found: Import,
  mapping: readonly (ImportColumnKey | null)[],
  actor: Data,
): Promise<void> {
  const keys = mapping.filter((key) => key !== null);
  if (mapping.length !== found.head.length) throw refusedMapping("mapping_size");
  if (new Set(keys).size < keys.length) throw refusedMapping("mapping_repeated");
  if (!keys.includes("account") && !keys.includes("third_party_id"))
    throw refusedMapping("mapping_key_missing");
  const begin = { readUsers: 0, totalUsers: null, checkedAt: null, endedAt: null, ...untroubled };
  await move(found, "setMapping", { ...actor, ...begin, mapping: mapping.map((key) => key ?? "") });
  await carryOn(found.id);
}

/** Obeys what somebody wishes of an import that has been applied. @throws AppError of `move` */
export async function wish(
  found: Import,
  event: "pause" | "resume" | "cancel" | "undo",
  data: Data = {},
): Promise<void> {
  const state = await move(found, event, { ...data, ...untroubled });
  await notify(wishChannel, found.id);
  if (state !== "cancelled") return carryOn(found.id);
  // Paused, it has no worker that would end it.
  await erase(found);
  await noteEnd(found, "cancelled");
  await db().import.updateMany({ where: { id: found.id }, data: { endedAt: new Date() } });
}

/** Forgets an import that has done nothing, with all that came in its file. @throws AppError `conflict` */
export async function discardImport({ id, state }: Import): Promise<void> {
  const { count } = isDiscardable(state)
    ? await db().import.deleteMany({ where: { id, state } })
    : { count: 0 };
  if (count === 0) throw new AppError("conflict", "it has been applied", { reason: "import_state" });
}

function refusedMapping(reason: string): AppError {
  return new AppError("invalid_input", reason, { reason, fields: { mapping: reason } });
}
