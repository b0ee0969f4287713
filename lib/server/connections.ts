import "server-only";
import type { App, Prisma } from "#generated/prisma/client.ts";
import type { Connection } from "#lib/contract/connections.ts";
import { AppError } from "#lib/errors.ts";
import { db } from "./db.ts";
import { env } from "./env.ts";
import { isLoopback } from "./env-values.ts";
import type { Session } from "./session.ts";
import { type AllowedHost, allowedHosts } from "./upstream/pool.ts";

/**
 * Which apps somebody sees and changes: a service provider's administrator all, an enterprise's the own enterprise's.
 * @throws AppError `forbidden` without an enterprise in effect
 */
export function appsOf({ role, enterprise }: Session): Prisma.AppWhereInput {
  if (role === "sp") return {};
  if (!enterprise) throw new AppError("forbidden", "no enterprise in effect");
  return { enterpriseId: enterprise.id };
}

/** An app of {@link appsOf}. @throws AppError `not_found`, the same for another's as for one that never was */
export async function appOf(session: Session, id: string): Promise<ListedApp> {
  const app = await db().app.findFirst({ where: { AND: [appsOf(session), { id }] }, include: shownParts() });
  if (!app) throw new AppError("not_found");
  return app;
}

/** What of an app is shown; of its keys those that are valid, the newest first, and never the keys themselves. */
export function shownParts() {
  return {
    enterprise: { select: { name: true, corpId: true } },
    keys: {
      select: { id: true, createdAt: true, expiresAt: true },
      where: { OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
      orderBy: { createdAt: "desc" },
    },
  } satisfies Prisma.AppInclude;
}

export type ListedApp = Prisma.AppGetPayload<{ include: ReturnType<typeof shownParts> }>;

/** An app as its readers see it; `serving` of {@link servingApps}. */
export function shownAs(app: ListedApp, serving: ReadonlySet<string>): Connection {
  const { id, kind, name, host, appId, enterprise, disabledAt, keys, testedAt, testFailure, createdAt } = app;
  return {
    id,
    kind,
    name,
    host,
    appId,
    enterprise: enterprise && { name: enterprise.name, upstreamId: enterprise.corpId },
    state: disabledAt ? "disabled" : serving.has(id) ? "serving" : "reserve",
    keys: keys.map((key) => ({
      id: key.id,
      addedAt: key.createdAt.toISOString(),
      endsAt: key.expiresAt?.toISOString() ?? null,
    })),
    lastTest: testedAt && { at: testedAt.toISOString(), failure: testFailure },
    createdAt: createdAt.toISOString(),
  };
}

/** The ids of those that calls go through: of each owner's enabled apps the newest, which `connectionFor` takes. */
export async function servingApps(among: readonly App[]): Promise<ReadonlySet<string>> {
  const owners = [...new Set(among.map(({ enterpriseId }) => enterpriseId))];
  const newest = await db().app.findMany({
    where: { disabledAt: null, OR: owners.map((enterpriseId) => ({ enterpriseId })) },
    orderBy: { createdAt: "desc" },
    distinct: ["enterpriseId"],
    select: { id: true },
  });
  return new Set(newest.map(({ id }) => id));
}

/** The hosts an app may be registered for. A demo, whose upstream is on this machine, also offers what it has. */
export async function offeredHosts(): Promise<AllowedHost[]> {
  const allowed = allowedHosts();
  if (env().mode !== "demo") return allowed;
  const known = await db().app.findMany({
    distinct: ["host"],
    orderBy: { host: "asc" },
    select: { host: true },
  });
  const local = known.filter(({ host }) => URL.canParse(host) && isLoopback(new URL(host).hostname));
  return [...local.map(({ host }) => ({ host, region: "other" as const })), ...allowed];
}
