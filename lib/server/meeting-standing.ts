import "server-only";
import type { Role } from "#lib/permissions.ts";
import { db } from "./db.ts";
import { spIdOf } from "./sp-ids.ts";
import type { MeetingUser } from "./upstream/check-account.ts";

/** What somebody whom the upstream knows is here. */
export type Standing = { role: Role; enterpriseId: string | null };

/** `userType` and `adminType` as the roles of meeting_21_0311 have them. */
const [spUserType, enterpriseUserType] = [1, 2];
const roleOfAdminType: Readonly<Record<number, Role>> = { 0: "admin", 1: "admin", 2: "user" };

/**
 * The role and enterprise of an upstream account, by what the enabled apps of that host have signed in as: a service
 * provider's administrator by the provider's own app; everybody else by the own enterprise's app, or by the app of the
 * service provider above it where the portal has taken the enterprise over from there. Null for all others.
 */
export async function standingOf(
  person: MeetingUser,
  host: string,
  requestId: string,
): Promise<Standing | null> {
  if (person.userType === spUserType) {
    return (await hasSpApp(person.spId, host, requestId)) ? { role: "sp", enterpriseId: null } : null;
  }
  const role = roleOfAdminType[person.adminType ?? -1];
  if (person.userType !== enterpriseUserType || !role || !person.corpId) return null;
  const enterprise = await db().enterprise.findUnique({
    where: { corpId: person.corpId },
    include: { apps: { where: { host, disabledAt: null }, take: 1 } },
  });
  if (!enterprise) return null;
  const isServed = enterprise.apps.length > 0 || (await hasSpApp(person.spId, host, requestId));
  return isServed ? { role, enterpriseId: enterprise.id } : null;
}

async function hasSpApp(spId: string | null, host: string, requestId: string): Promise<boolean> {
  if (spId === null) return false;
  const apps = await db().app.findMany({ where: { kind: "sp", host, disabledAt: null } });
  for (const app of apps) {
    if ((await spIdOf(app, requestId)) === spId) return true;
  }
  return false;
}
