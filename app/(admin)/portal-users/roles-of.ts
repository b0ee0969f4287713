import { type Role, roles } from "#lib/permissions.ts";

/** The roles that somebody can give and look for: a service provider's only outside of any enterprise. */
export function rolesOf(isProvider: boolean): readonly Role[] {
  return isProvider ? roles : roles.filter((role) => role !== "sp");
}
