import "server-only";
import { AppError } from "#lib/errors.ts";
import { db } from "../db.ts";
import { enqueue } from "../jobs.ts";
import { sendsMail } from "../mail.ts";
import { hashPassword } from "../password.ts";
import { linkUsed, voidPasswordLinks } from "../password-links.ts";
import { recoveryJob } from "../recovery.ts";
import { revokeAllSessions } from "../session-changes.ts";
import { passwordChange, requireGoodPassword } from "../set-password.ts";
import { emailTries } from "../sign-in.ts";
import { forgetFailures } from "../sign-in-locks.ts";
import { inviteeOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

export const passwordHandlers: HandlersOf<"passwords"> = {
  /** Whether anybody has that address is looked up later, by the job. */
  "passwords.ask": async ({ email }, { locale }) => {
    if (!sendsMail()) throw new AppError("conflict", "no mail is sent", { reason: "mail_off" });
    await enqueue(recoveryJob, { email, locale });
    return null;
  },
  "passwords.set": async ({ password }, context) => {
    const link = inviteeOf(context);
    const { user } = link;
    requireGoodPassword(password, user);
    const passwordHash = await hashPassword(password);
    await db().$transaction(async (tx) => {
      // Only the first of two simultaneous uses finds the link unused.
      const claim = { id: link.id, userId: user.id, usedAt: null, expiresAt: { gt: new Date() } };
      const { count } = await tx.passwordLink.updateMany({ where: claim, data: { usedAt: new Date() } });
      if (count === 0) throw linkUsed();
      await voidPasswordLinks(user.id, tx);
      await tx.user.update({ where: { id: user.id }, data: passwordChange(passwordHash) });
    });
    await revokeAllSessions(user.id);
    await forgetFailures(emailTries(user.email));
    return { email: user.email };
  },
};
