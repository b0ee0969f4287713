import "server-only";
import type { connections } from "#lib/contract/connections.ts";
import { warningMs } from "#lib/contract/ends-soon.ts";
import type { OutputOf } from "#lib/contract/operation.ts";
import { appsOf } from "./connections.ts";
import { db } from "./db.ts";
import type { Session } from "./session.ts";

/** What somebody should look after among the enabled apps that the session sees: keys about to die, failed trials. */
export async function connectionAlerts(session: Session): Promise<OutputOf<typeof connections.alerts>> {
  const now = new Date();
  const dying = { expiresAt: { gt: now, lte: new Date(now.getTime() + warningMs) } };
  const apps = await db().app.findMany({
    where: {
      AND: [appsOf(session), { disabledAt: null }],
      OR: [{ testFailure: { not: null } }, { keys: { some: dying } }],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      testedAt: true,
      testFailure: true,
      keys: { where: dying, orderBy: { expiresAt: "asc" }, take: 1, select: { expiresAt: true } },
    },
  });
  return apps.map(({ id, name, testedAt, testFailure, keys: [key] }) => ({
    id,
    name,
    keyEndsAt: key?.expiresAt?.toISOString() ?? null,
    failure: testFailure && testedAt ? { reason: testFailure, at: testedAt.toISOString() } : null,
  }));
}
