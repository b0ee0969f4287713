import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import { bindingHome } from "../binding-list.ts";
import { db } from "../db.ts";
import type { HandlersOf } from "./types.ts";

/** A chain is read backwards until enough is found: of who is never mentioned, no further than this. */
const reachMs = 90 * 24 * 60 * 60 * 1000;

export const auditHandlers: HandlersOf<"audit"> = {
  "audit.ofUser": async ({ count, ...who }, context) => {
    const { id: chain } = bindingHome(context);
    const intents = await db().auditEntry.findMany({
      where: {
        chain,
        phase: "intent",
        at: { gt: new Date(Date.now() - reachMs) },
        OR: mentions(who),
      },
      orderBy: { sequence: "desc" },
      take: count,
    });
    const outcomes = await db().auditEntry.findMany({
      where: { chain, intentId: { in: intents.map(({ id }) => id) } },
      select: { intentId: true, result: true },
    });
    const results = new Map(outcomes.map(({ intentId, result }) => [intentId, result]));
    return intents.map(({ id, at, action, actorName, actingFor }) => ({
      ...{ id, action, actorName },
      at: at.toISOString(),
      isActing: actingFor !== null,
      result: results.get(id) ?? null,
    }));
  },
};

/** How operations name a user in what they are told: one of many, alone, or by an id. */
function mentions({
  account,
  userId,
  thirdPartyId,
}: {
  account: string;
  userId?: string | undefined;
  thirdPartyId?: string | undefined;
}): Prisma.AuditEntryWhereInput[] {
  const named = (name: string, equals: string) => ({ details: { path: [name], equals } });
  return [
    named("account", account),
    { details: { path: ["accounts"], array_contains: [account] } },
    ...(userId ? [named("userId", userId)] : []),
    ...(thirdPartyId ? [named("thirdPartyId", thirdPartyId)] : []),
  ];
}
