import "server-only";
import { AppError } from "#lib/errors.ts";
import { db } from "../db.ts";
import { changePortalUser, disablePortalUser, invitePortalUser, renewLink } from "../portal-user-changes.ts";
import { narrowedTo, peopleOf, portalUserOf, portalUserParts, shownPortalUser } from "../portal-users.ts";
import { revokeAllSessions, tellUserChanged } from "../session-changes.ts";
import { liveSessions, shownSession } from "../session-list.ts";
import { emailTries } from "../sign-in.ts";
import { forgetFailures, lockedFor } from "../sign-in-locks.ts";
import { sessionOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

export const portalUserHandlers: HandlersOf<"portal-users"> = {
  "portal-users.search": async ({ page, pageSize, sort, ...narrow }, context) => {
    const reader = sessionOf(context);
    const where = { AND: [peopleOf(reader), narrowedTo(narrow)] };
    const offset = (page - 1) * pageSize;
    const direction = sort === "ascending" ? "asc" : "desc";
    const [users, total] = await Promise.all([
      db().user.findMany({
        where,
        orderBy: [{ name: direction }, { id: "asc" }],
        skip: offset,
        take: pageSize,
        include: portalUserParts,
      }),
      db().user.count({ where }),
    ]);
    return { items: users.map((user) => shownPortalUser(user, reader)), total, offset };
  },
  "portal-users.get": async ({ id }, context) => {
    const reader = sessionOf(context);
    const user = await portalUserOf(reader, id);
    const [sessions, seconds] = await Promise.all([
      liveSessions(id),
      user.email ? lockedFor(emailTries(user.email)) : 0,
    ]);
    return {
      ...shownPortalUser(user, reader),
      createdAt: user.createdAt.toISOString(),
      hasPassword: user.passwordHash !== null,
      passwordChangedAt: user.passwordChangedAt?.toISOString() ?? null,
      mustChangePassword: user.mustChangePassword,
      lockedUntil: seconds > 0 ? new Date(Date.now() + seconds * 1_000).toISOString() : null,
      sessions: sessions.map(shownSession),
    };
  },
  "portal-users.invite": async (typed, context) =>
    invitePortalUser(typed, sessionOf(context), context.locale),
  "portal-users.update": async (typed, context) => {
    await changePortalUser(typed, sessionOf(context));
    return null;
  },
  "portal-users.disable": async ({ id }, context) => {
    const session = sessionOf(context);
    await disablePortalUser(await portalUserOf(session, id), session);
    return null;
  },
  "portal-users.enable": async ({ id }, context) => {
    const user = await portalUserOf(sessionOf(context), id);
    await db().user.update({ where: { id: user.id }, data: { disabledAt: null } });
    return null;
  },
  "portal-users.endSessions": async ({ id }, context) => {
    await revokeAllSessions((await portalUserOf(sessionOf(context), id)).id);
    return null;
  },
  "portal-users.requireChange": async ({ id }, context) => {
    const user = await portalUserOf(sessionOf(context), id);
    if (!user.passwordHash) {
      throw new AppError("conflict", "no password", { reason: "no_password_kept" });
    }
    await db().user.update({ where: { id }, data: { mustChangePassword: true } });
    await tellUserChanged(id);
    return null;
  },
  "portal-users.unlock": async ({ id }, context) => {
    const { email } = await portalUserOf(sessionOf(context), id);
    if (email) await forgetFailures(emailTries(email));
    return null;
  },
  "portal-users.makeLink": async ({ id }, context) => {
    const session = sessionOf(context);
    return renewLink(await portalUserOf(session, id), session, context.locale);
  },
};
