import "server-only";
import { AppError } from "#lib/errors.ts";
import { db } from "../db.ts";
import { hashPassword, verifyPassword } from "../password.ts";
import { voidPasswordLinks } from "../password-links.ts";
import { revokeAllSessions, revokeOtherSessions, revokeOwnSession } from "../session-changes.ts";
import { liveSessions, shownSession } from "../session-list.ts";
import { passwordChange, requireGoodPassword } from "../set-password.ts";
import { emailTries } from "../sign-in.ts";
import { beginTry, forgetFailures, givingBack } from "../sign-in-locks.ts";
import { sessionOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

export const accountHandlers: HandlersOf<"account"> = {
  "account.get": async (_input, context) => {
    const { user, idHash } = sessionOf(context);
    const [row, sessions] = await Promise.all([
      db().user.findUniqueOrThrow({ where: { id: user.id } }),
      liveSessions(user.id),
    ]);
    return {
      name: row.name,
      email: row.email,
      locale: row.locale,
      timeZone: row.timeZone,
      hasPassword: row.passwordHash !== null,
      passwordChangedAt: row.passwordChangedAt?.toISOString() ?? null,
      sessions: sessions.map((session) => ({
        ...shownSession(session),
        isCurrent: session.idHash === idHash,
      })),
    };
  },
  "account.changePassword": async ({ current, password }, context) => {
    const { user, idHash } = sessionOf(context);
    const { email, name, passwordHash } = await db().user.findUniqueOrThrow({ where: { id: user.id } });
    if (!email || !passwordHash) {
      throw new AppError("conflict", "no password", { reason: "no_password_kept" });
    }
    await requirePresent(current, passwordHash, emailTries(email));
    requireGoodPassword(password, { name, email });
    if (password.normalize("NFKC") === current.normalize("NFKC")) {
      throw new AppError("invalid_input", "the same", { fields: { password: "password_same" } });
    }
    const data = passwordChange(await hashPassword(password));
    await db().$transaction(async (tx) => {
      const { count } = await tx.user.updateMany({ where: { id: user.id, passwordHash }, data });
      if (count === 0) throw new AppError("conflict", "changed meanwhile", { reason: "changed" });
      await voidPasswordLinks(user.id, tx);
    });
    await revokeOtherSessions(user.id, idHash);
    return null;
  },
  "account.endSession": async ({ id }, context) => {
    await revokeOwnSession(sessionOf(context).user.id, id);
    return null;
  },
  "account.endSessions": async (_input, context) => {
    await revokeAllSessions(sessionOf(context).user.id);
    return null;
  },
};

/** Tries count like those of signing in: a browser left open is no place to guess in. */
async function requirePresent(password: string, hash: string, tries: string): Promise<void> {
  await beginTry(tries);
  const right = await verifyPassword(password, hash).catch(givingBack(tries));
  if (!right) {
    throw new AppError("invalid_input", "wrong password", { fields: { current: "password_wrong" } });
  }
  await forgetFailures(tries);
}
