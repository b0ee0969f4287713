import "server-only";
import { AppError } from "#lib/errors.ts";
import type { Caller } from "../context.ts";
import { db } from "../db.ts";
import { grantOf, personIn, tellsGroups } from "./claims.ts";
import { type ProvenToken, proveIdToken } from "./id-token.ts";
import { isLoggedOut } from "./logged-out.ts";

const parts = {
  user: {
    include: {
      enterprise: { select: { id: true, name: true, corpId: true } },
      binding: { select: { enterpriseId: true, thirdPartyId: true, state: true } },
    },
  },
} as const;

/**
 * The person behind an OpenID token: whoever has signed in to the portal as that subject of that issuer. Where the token
 * tells groups, they must still grant the role and enterprise that the portal knows.
 * @throws AppError `unauthenticated` for a token that proves nobody known, or from before the person's log-out;
 *   `forbidden` for who belongs to no enterprise; what `proveIdToken` throws
 */
export async function callerByOpenIdToken(token: string): Promise<Caller> {
  const proven = await proveIdToken(token);
  const { issuer, subject } = proven;
  const where = { issuer_subject: { issuer, subject } };
  const user = (await db().signInIdentity.findUnique({ where, include: parts }))?.user;
  if (!user || user.disabledAt || !isStillGranted(user, proven) || (await isLoggedOut(proven))) {
    throw new AppError("unauthenticated", "nobody known by this token");
  }
  const { id, name, enterprise, binding } = user;
  if (!enterprise) throw new AppError("forbidden", "no enterprise");
  const isOwn = binding?.enterpriseId === enterprise.id && binding.state !== "unbound";
  const thirdPartyId = isOwn ? binding.thirdPartyId : null;
  return { kind: "bearer", bearer: { user: { id, name }, enterprise, thirdPartyId } };
}

type Known = { role: string; enterprise: { corpId: string } | null };

function isStillGranted({ role, enterprise }: Known, { claims, settings }: ProvenToken): boolean {
  if (!tellsGroups(claims, settings)) return true;
  const grant = grantOf(personIn(claims, settings).groups, settings.grants);
  return grant?.role === role && grant.corpId === (enterprise?.corpId ?? null);
}
