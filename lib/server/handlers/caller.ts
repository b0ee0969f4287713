import "server-only";
import { AppError } from "#lib/errors.ts";
import type { Context } from "../context.ts";
import type { Session } from "../session.ts";

/** The session behind a request; a guest's link has none. */
export function sessionOf({ caller }: Context): Session {
  if (caller.kind !== "session") throw new AppError("forbidden", "no session");
  return caller.session;
}
