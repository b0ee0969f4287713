import "server-only";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { isLocale, locales } from "#lib/i18n/locales.ts";
import { platformChain, writeEvent } from "./audit.ts";
import { db } from "./db.ts";
import { makePasswordLink } from "./password-links.ts";
import { mailPasswordLink } from "./password-mail.ts";
import { limit } from "./rate-limit.ts";

/** Sends a link to who forgot the password; data `{ email, locale }`. */
export const recoveryJob = "password.recovery";

const job = z.object({ email: z.string(), locale: z.enum(locales) });

/** A mailbox is not for others to fill. */
const perAccount = { max: 3, perSeconds: 3_600 };

/**
 * Mails a link for a new password to whoever has that address, if anybody has, and has a password here or was invited
 * to choose one. A disabled user gets none.
 */
export async function sendRecovery(data: unknown): Promise<void> {
  const { email, locale } = job.parse(data);
  const user = await db().user.findUnique({ where: { email } });
  if (!user || user.disabledAt || !(user.passwordHash || user.invitedAt)) return;
  if (!(await isAllowed(user.id))) return;
  const url = await makePasswordLink(user.id, "recovery");
  await mailPasswordLink({
    to: { name: user.name, email },
    purpose: "recovery",
    url,
    locale: isLocale(user.locale) ? user.locale : locale,
  });
  await writeEvent({
    action: "passwords.linkSent",
    chain: user.enterpriseId ?? platformChain,
    actor: { actorId: user.id, actorName: user.name, role: "visitor", actingFor: null },
    requestId: recoveryJob,
    details: {},
    result: "done",
  });
}

async function isAllowed(userId: string): Promise<boolean> {
  try {
    await limit(`recovery:${userId}`, perAccount);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "rate_limited") return false;
    throw error;
  }
}
