import "server-only";
import type { z } from "zod";
import { Prisma } from "#generated/prisma/client.ts";
import type { MadeLink } from "#lib/contract/portal-user.ts";
import type { portalUsers } from "#lib/contract/portal-users.ts";
import { AppError } from "#lib/errors.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { db } from "./db.ts";
import { countingLinkMail } from "./link-mail-limits.ts";
import { log } from "./log.ts";
import { sendsMail } from "./mail.ts";
import { makePasswordLink, voidPasswordLinks } from "./password-links.ts";
import { mailPasswordLink } from "./password-mail.ts";
import {
  bindingOf,
  claimBinding,
  enterpriseFor,
  requireOtherProvider,
  requireSomebodyElse,
} from "./portal-user-rules.ts";
import { type PortalUserRow, portalUserOf } from "./portal-users.ts";
import type { Session } from "./session.ts";
import { revokeAllSessions, tellUserChanged } from "./session-changes.ts";

type Invited = z.output<typeof portalUsers.invite.input>;
type Changed = z.output<typeof portalUsers.update.input>;

/**
 * Makes the account of somebody who has no password yet, and hands out the link to choose one.
 * @throws AppError as the rules say, for a known address, and as {@link countingLinkMail}
 */
export function invitePortalUser(typed: Invited, session: Session, locale: Locale) {
  return countingLinkMail(typed.email, session, async () => {
    const id = await addPortalUser(typed, session);
    return { id, link: await handOutLink(await portalUserOf(session, id), locale) };
  });
}

async function addPortalUser(typed: Invited, session: Session): Promise<string> {
  const { email, name, role, thirdPartyId } = typed;
  const enterpriseId = await enterpriseFor(session, typed);
  if (await db().user.findUnique({ where: { email }, select: { id: true } })) throw emailTaken();
  const bindingId = await bindingOf(enterpriseId, thirdPartyId, session);
  const id = crypto.randomUUID();
  const data = { id, email, name, role, enterpriseId, bindingId, invitedAt: new Date() };
  await db().$transaction(async (tx) => {
    await claimBinding(tx, bindingId, id);
    await tx.user.create({ data }).catch(refuseSecond);
  });
  return id;
}

/** Changes what somebody is; who gets another role or enterprise signs in anew. @throws AppError as the rules say */
export async function changePortalUser(typed: Changed, session: Session): Promise<void> {
  const { id, name, role, thirdPartyId } = typed;
  const user = await portalUserOf(session, id);
  const enterpriseId = await enterpriseFor(session, typed);
  const isMoved = role !== user.role || enterpriseId !== user.enterpriseId;
  if (isMoved) requireSomebodyElse(session, id);
  const bindingId = await bindingOf(enterpriseId, thirdPartyId, session);
  await db().$transaction(async (tx) => {
    if (user.role === "sp" && isMoved) await requireOtherProvider(tx, id);
    await claimBinding(tx, bindingId, id);
    // Only whom the rules were asked about: somebody else may have moved the person since.
    const asRead = { id, role: user.role, enterpriseId: user.enterpriseId };
    const data = { name, role, enterpriseId, bindingId };
    const { count } = await tx.user.updateMany({ where: asRead, data });
    if (count === 0) throw new AppError("conflict", "moved meanwhile", { reason: "changed" });
    // An administrator who was shown a link has no say over the person in another role or enterprise.
    if (isMoved) await voidPasswordLinks(id, tx);
  });
  await (isMoved ? revokeAllSessions(id) : tellUserChanged(id));
}

/** Ends somebody's sessions and lets no new one begin. @throws AppError as the rules say */
export async function disablePortalUser({ id, role }: PortalUserRow, session: Session): Promise<void> {
  requireSomebodyElse(session, id);
  await db().$transaction(async (tx) => {
    if (role === "sp") await requireOtherProvider(tx, id);
    await tx.user.update({ where: { id }, data: { disabledAt: new Date() } });
    await voidPasswordLinks(id, tx);
  });
  await revokeAllSessions(id);
}

/**
 * A new link for somebody's password, mailed where mail is sent; where that fails, whoever asked hands it over.
 * @throws AppError `conflict` for who is disabled, or signs in elsewhere, and as {@link countingLinkMail}
 */
export function renewLink(user: PortalUserRow, session: Session, locale: Locale): Promise<MadeLink> {
  return countingLinkMail(user.email, session, () => handOutLink(user, locale));
}

async function handOutLink(user: PortalUserRow, locale: Locale): Promise<MadeLink> {
  const { id, name, email, invitedAt, passwordHash, disabledAt } = user;
  if (disabledAt) throw new AppError("conflict", "disabled", { reason: "user_disabled" });
  if (!email || !(passwordHash || invitedAt)) {
    throw new AppError("conflict", "no password", { reason: "no_password_kept" });
  }
  const purpose = invitedAt ? "invitation" : "recovery";
  const url = await makePasswordLink(id, purpose);
  const readers = isLocale(user.locale) ? user.locale : locale;
  const isMailed = await mailed({ to: { name, email }, purpose, url, locale: readers });
  return { url, email, purpose, isMailed };
}

async function mailed(mail: Parameters<typeof mailPasswordLink>[0]): Promise<boolean> {
  if (!sendsMail()) return false;
  try {
    await mailPasswordLink(mail);
    return true;
  } catch (error) {
    log().error({ err: error }, "a mail was not sent");
    return false;
  }
}

function refuseSecond(error: unknown): never {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
  throw isKnown ? emailTaken(error) : error;
}

function emailTaken(cause?: unknown): AppError {
  return new AppError("invalid_input", "address taken", { fields: { email: "email_taken" } }, cause);
}
