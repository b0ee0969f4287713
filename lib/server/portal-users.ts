import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import type { PortalUser, portalUserStates } from "#lib/contract/portal-user.ts";
import { AppError } from "#lib/errors.ts";
import { db } from "./db.ts";
import type { Session } from "./session.ts";

type State = (typeof portalUserStates)[number];

export const portalUserParts = {
  enterprise: { select: { id: true, name: true } },
  binding: { select: { thirdPartyId: true } },
} as const;
export type PortalUserRow = Prisma.UserGetPayload<{ include: typeof portalUserParts }>;

/** Whom somebody may see: everybody for a service provider outside of any enterprise, else the enterprise's people. */
export function peopleOf({ role, enterprise }: Session): Prisma.UserWhereInput {
  if (role === "sp") return {};
  // Without one nobody may be seen: an undefined id would be no condition at all.
  if (!enterprise) throw new AppError("forbidden", "no enterprise in effect");
  return { enterpriseId: enterprise.id };
}

/** One of them. @throws AppError `not_found` for anybody else, known or not */
export async function portalUserOf(session: Session, id: string): Promise<PortalUserRow> {
  const user = await db().user.findFirst({
    where: { AND: [{ id }, peopleOf(session)] },
    include: portalUserParts,
  });
  if (!user) throw new AppError("not_found");
  return user;
}

const inState: Record<State, Prisma.UserWhereInput> = {
  active: { disabledAt: null, invitedAt: null },
  invited: { disabledAt: null, invitedAt: { not: null } },
  disabled: { disabledAt: { not: null } },
};

/** What a list is narrowed to. */
export function narrowedTo({
  text,
  role,
  state,
}: {
  text?: string | undefined;
  role?: PortalUser["role"] | undefined;
  state?: State | undefined;
}): Prisma.UserWhereInput {
  return { AND: [role ? { role } : {}, state ? inState[state] : {}, text ? named(text) : {}] };
}

function named(text: string): Prisma.UserWhereInput {
  const contains = { contains: text, mode: "insensitive" as const };
  return {
    OR: [
      { name: contains },
      { email: contains },
      { binding: { thirdPartyId: contains } },
      { enterprise: { name: contains } },
    ],
  };
}

export function shownPortalUser(user: PortalUserRow, reader: Session): PortalUser {
  const { id, name, email, role, enterprise, binding } = user;
  return {
    id,
    name,
    email,
    role,
    enterprise,
    thirdPartyId: binding?.thirdPartyId ?? null,
    state: stateOf(user),
    isSelf: id === reader.user.id,
  };
}

function stateOf({ disabledAt, invitedAt }: Pick<PortalUserRow, "disabledAt" | "invitedAt">): State {
  if (disabledAt) return "disabled";
  return invitedAt ? "invited" : "active";
}
