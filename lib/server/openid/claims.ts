import "server-only";
import { z } from "zod";
import type { GroupGrant, ProviderSettings } from "./settings.ts";

/** Somebody as a provider describes him. */
export type ToldPerson = {
  name: string | null;
  email: string | null;
  groups: readonly string[];
  /** Null where the provider has none to tell, or told something else than a text. */
  thirdPartyId: string | null;
};

type Claims = Readonly<Record<string, unknown>>;

const text = z.string().trim().min(1);
const groups = z.union([z.array(z.string()), z.string().transform((group) => [group])]);

/** Reads what concerns us out of the claims of an ID token and of the user info. */
export function personIn(claims: Claims, { groupsClaim, thirdPartyIdClaim }: ProviderSettings): ToldPerson {
  const names = [claims.name, claims.preferred_username, claims.email];
  return {
    name: names.map((name) => text.max(128).safeParse(name).data).find(Boolean) ?? null,
    email: text.max(254).safeParse(claims.email).data ?? null,
    groups: groups.safeParse(claims[groupsClaim]).data ?? [],
    thirdPartyId: thirdPartyIdClaim
      ? (z.string().min(1).safeParse(claims[thirdPartyIdClaim]).data ?? null)
      : null,
  };
}

export function tellsGroups(claims: Claims | null | undefined, { groupsClaim }: ProviderSettings): boolean {
  return groups.safeParse(claims?.[groupsClaim]).success;
}

const ranks = ["sp", "admin", "user"] as const;

/** What a member of these groups becomes: the highest role, of several the one named first; null without any. */
export function grantOf(groups: readonly string[], grants: readonly GroupGrant[]): GroupGrant | null {
  const granted = grants.filter(({ group }) => groups.includes(group));
  for (const rank of ranks) {
    const found = granted.find(({ role }) => role === rank);
    if (found) return found;
  }
  return null;
}
