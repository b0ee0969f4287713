import "server-only";
import { randomUUID } from "node:crypto";
import type { Binding, BindingEventKind, Prisma } from "#generated/prisma/client.ts";
import { thirdPartyId as idShape } from "#lib/contract/third-party-id.ts";
import { AppError } from "#lib/errors.ts";
import { db, pool } from "./db.ts";

/**
 * The binding of a third-party id in an enterprise, made where there is none (way `app`: the upstream allocates the
 * account at the first sign-in) and revived where it had been taken apart. However many ask at once, one row results.
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
  const known = await liveBinding(enterpriseId, thirdPartyId);
  if (known) return known;
  const values = [randomUUID(), enterpriseId, thirdPartyId, randomUUID(), actorName];
  await pool().query({ name: "binding-make", text: makeOrRevive, values });
  return db().binding.findUniqueOrThrow({
    where: { enterpriseId_thirdPartyId: { enterpriseId, thirdPartyId } },
  });
}

// One statement: of a thousand callers at once, one writes row and history, and none holds a transaction meanwhile.
const makeOrRevive = `
  WITH changed AS (
    INSERT INTO "Binding" AS b (id, "enterpriseId", "thirdPartyId") VALUES ($1, $2, $3)
    ON CONFLICT ("enterpriseId", "thirdPartyId") DO UPDATE SET state = 'unused', way = 'app'
      WHERE b.state = 'unbound'
    RETURNING id, way, state)
  INSERT INTO "BindingEvent" (id, "bindingId", kind, "actorName", way, state)
  SELECT $4, id, 'bound', $5, way, state FROM changed`;

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
