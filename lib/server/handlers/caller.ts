import "server-only";
import { AppError } from "#lib/errors.ts";
import type { Context, InviteeLink } from "../context.ts";
import type { Session } from "../session.ts";

/** The session behind a request; a guest's link has none. */
export function sessionOf({ caller }: Context): Session {
  if (caller.kind !== "session") throw new AppError("forbidden", "no session");
  return caller.session;
}

/** The link by which somebody sets the own password. */
export function inviteeOf({ caller }: Context): InviteeLink {
  if (caller.kind !== "invitee") throw new AppError("forbidden", "no password link");
  return caller.link;
}
