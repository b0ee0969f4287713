import "server-only";
import { randomUUID } from "node:crypto";
import type { Binding, BindingEventKind, Prisma } from "#generated/prisma/client.ts";
import { thirdPartyId as idShape } from "#lib/contract/third-party-id.ts";
import { AppError } from "#lib/errors.ts";
import { db, pool } from "./db.ts";

/**
 * The binding of a third-party id in an enterprise, made where there is none (way `app`: the upstream allocates the
 * account at the first sign-in). One that was taken apart is answered as it is: an administrator has done that, and no
 * sign-in undoes it. However many ask at once, one row results.
 * @param actorName who wants it, for the binding's history; null for the portal itself
 * @throws AppError `invalid_input` (field `thirdPartyId`) for an id that cannot be signed
 */
export async function bindingFor(
  enterpriseId: string,
  thirdPartyId: string,
  actorName: string | null = null,
): Promise<Binding> {
  if (!idShape.safeParse(thirdPartyId).success) {
    const reason = "identity_unsignable";
    throw new AppError("invalid_input", reason, { reason, fields: { thirdPartyId: reason } });
  }
  const where = { enterpriseId_thirdPartyId: { enterpriseId, thirdPartyId } };
  const known = await db().binding.findUnique({ where });
  if (known) return known;
  await makeBinding({ id: randomUUID(), enterpriseId, thirdPartyId, way: "app" }, "bound", actorName);
  return db().binding.findUniqueOrThrow({ where });
}

/** The same for an administrator who ties somebody to the id: revived where it had been taken apart. */
export async function bindingTiedBy(
  actorName: string,
  enterpriseId: string,
  thirdPartyId: string,
): Promise<Binding> {
  const binding = await bindingFor(enterpriseId, thirdPartyId, actorName);
  if (binding.state !== "unbound") return binding;
  await reviveBinding({ ...binding, way: "app", account: null, passwordCipher: null }, "bound", actorName);
  return db().binding.findUniqueOrThrow({ where: { id: binding.id } });
}

/** A row's beginning. The password is sealed to the row's id. */
type NewBinding = Pick<Binding, "id" | "enterpriseId" | "thirdPartyId" | "way"> &
  Partial<Pick<Binding, "account" | "passwordCipher">>;

/** Writes a binding with its first line of history; answers whether the id was free. */
export function makeBinding(row: NewBinding, kind: BindingEventKind, actorName: string | null) {
  return write("binding-make", insert, row, kind, actorName);
}

/** The same of one that was taken apart; answers whether it still was. */
export function reviveBinding(row: NewBinding, kind: BindingEventKind, actorName: string | null) {
  return write("binding-revive", update, row, kind, actorName);
}

// One statement each: of a thousand callers at once one writes row and history, and none holds a transaction meanwhile.
const insert = withHistory(`
  INSERT INTO "Binding" (id, "enterpriseId", "thirdPartyId", way, account, "passwordCipher")
  VALUES ($1, $2, $3, $4::"BindingWay", $5, $6) ON CONFLICT ("enterpriseId", "thirdPartyId") DO NOTHING`);
const update = withHistory(`
  UPDATE "Binding" SET state = 'unused', way = $4::"BindingWay", account = $5, "passwordCipher" = $6
  WHERE id = $1 AND "enterpriseId" = $2 AND "thirdPartyId" = $3 AND state = 'unbound'`);

function withHistory(change: string): string {
  return `WITH changed AS (${change} RETURNING id, way, state, account)
    INSERT INTO "BindingEvent" (id, "bindingId", kind, "actorName", way, state, account)
    SELECT $7, id, $8::"BindingEventKind", $9, way, state, account FROM changed`;
}

async function write(
  name: string,
  text: string,
  row: NewBinding,
  kind: BindingEventKind,
  actorName: string | null,
): Promise<boolean> {
  const { id, enterpriseId, thirdPartyId, way, account = null, passwordCipher = null } = row;
  const event = [randomUUID(), kind, actorName];
  const values = [id, enterpriseId, thirdPartyId, way, account, passwordCipher, ...event];
  return ((await pool().query({ name, text, values })).rowCount ?? 0) > 0;
}

/** The binding of a third-party id, or null where there is none that calls may be signed for. */
export function liveBinding(enterpriseId: string, thirdPartyId: string): Promise<Binding | null> {
  return db().binding.findFirst({ where: { enterpriseId, thirdPartyId, state: { not: "unbound" } } });
}

/** Adds a line to a binding's history: what happened, and how the binding stands since. */
export async function noteEvent(
  { id, way, state, account }: Pick<Binding, "id" | "way" | "state" | "account">,
  kind: BindingEventKind,
  actorName: string | null,
  client: Prisma.TransactionClient = db(),
): Promise<void> {
  await client.bindingEvent.create({ data: { bindingId: id, kind, actorName, way, state, account } });
}
