import "server-only";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { bindingFor } from "./bindings.ts";
import { db } from "./db.ts";
import { standingOf } from "./meeting-standing.ts";
import { meetingIssuer, userOf } from "./person-elsewhere.ts";
import { attemptSignIn, letIn, type Opened } from "./sign-in-attempt.ts";
import type { Person } from "./sign-in-audit.ts";
import { beginTry, forgetFailures, givingBack } from "./sign-in-locks.ts";
import { type Refusal, SignInRefusal } from "./sign-in-refusal.ts";
import { checkAccount, type MeetingUser } from "./upstream/check-account.ts";
import { originOf } from "./upstream/pool.ts";
import type { Visit } from "./visit.ts";

const credentials = z.object({
  host: z.string().min(1).max(255),
  account: z.string().trim().min(1).max(255),
  password: z.string().min(1).max(128),
});
type Credentials = z.output<typeof credentials>;

/**
 * Signs somebody in by a Cloud Meeting account, as `attemptSignIn` does: the upstream checks account and password, and
 * the portal lets in who belongs to an enterprise or service provider that a registered app has signed in as. Anybody
 * else reads the same as a wrong password. Neither password nor token is kept.
 * @param input host (one of {@link meetingHosts}), account, password
 * @throws Error whose message is a `SignInFailure`
 */
export function signInByMeetingAccount(input: unknown, visit: Visit): Promise<Opened> {
  const given = credentials.safeParse(input).data;
  const findPerson = async () => (given ? personBehind(given) : null);
  return attemptSignIn({ visit, way: "meeting_account", findPerson }, () => open(given, visit));
}

/** The hosts whose accounts are let in: those of the enabled apps. */
export async function meetingHosts(): Promise<string[]> {
  const apps = await db().app.findMany({
    where: { disabledAt: null },
    distinct: ["host"],
    orderBy: { host: "asc" },
    select: { host: true },
  });
  return apps.map(({ host }) => host);
}

async function open(given: Credentials | undefined, visit: Visit): Promise<Opened | null> {
  // A host of a person's own choice would be sent the password, and could vouch for anybody.
  if (!given || !(await meetingHosts()).includes(given.host)) return null;
  const tries = meetingTries(originOf(given.host), given.account);
  await beginTry(tries);
  const found = await checked(given, visit).catch(givingBack(tries));
  const standing = found && (await standingOf(found, given.host, visit.requestId).catch(givingBack(tries)));
  if (!found || !standing) return null;
  await forgetFailures(tries);
  const user = await userOf({
    issuer: issuerOf(given.host),
    subject: found.userId,
    name: found.name ?? found.account,
    email: null,
    ...standing,
    bindingId: await bindingOf(found, standing.enterpriseId),
  });
  return letIn(user, visit, "meeting_account");
}

const refusals: Record<string, Refusal> = {
  account_disabled: "account_disabled",
  account_locked: "account_locked",
  verification_needed: "verification_needed",
};

/** Null for a wrong account or password. */
async function checked({ host, account, password }: Credentials, visit: Visit): Promise<MeetingUser | null> {
  try {
    return await checkAccount({ origin: originOf(host), corpId: "" }, { account, password }, visit.requestId);
  } catch (error) {
    const { reason = "" } = error instanceof AppError ? error.details : {};
    if (["account_refused", "sign_in_refused"].includes(reason)) return null;
    const refusal = refusals[reason];
    throw refusal ? new SignInRefusal(refusal, error) : error;
  }
}

/**
 * The binding by which the upstream knows this person in the enterprise. Without one nothing can be signed for a user:
 * the password was not given to be kept, and nobody else's identity may be used.
 */
async function bindingOf(
  { userId, thirdPartyId }: MeetingUser,
  enterpriseId: string | null,
): Promise<string | null> {
  if (enterpriseId === null) return null;
  const known = await db().binding.findFirst({
    where: { enterpriseId, upstreamUserId: userId, state: { not: "unbound" } },
    orderBy: { createdAt: "asc" },
  });
  if (known || thirdPartyId === null) return known?.id ?? null;
  const binding = await bindingFor(enterpriseId, thirdPartyId).catch((error: unknown) => {
    // An id that the upstream takes and that could not be signed safely.
    if (error instanceof AppError && error.code === "invalid_input") return null;
    throw error;
  });
  // A password binding of that id signs as whatever account it holds: not as this one, or it would have been found.
  return binding?.way === "app" && (binding.upstreamUserId ?? userId) === userId ? binding.id : null;
}

function issuerOf(host: string): string {
  return meetingIssuer + new URL(originOf(host)).host;
}

/** Under which tries for an account are counted, wherever somebody types its password; see {@link beginTry}. */
export const meetingTries = (origin: string, account: string) => `meeting:${origin}:${account.toLowerCase()}`;

/**
 * Whom the portal knows by the account that was tried. By a binding that the upstream has confirmed only: another
 * enterprise's administrator may write down any account, and would read in his audit who tries it from where.
 */
async function personBehind({ host, account }: Credentials): Promise<Person | null> {
  if (!(await meetingHosts()).includes(host)) return null;
  return db().user.findFirst({
    where: {
      identities: { some: { issuer: issuerOf(host) } },
      binding: { account, upstreamUserId: { not: null }, state: { not: "unbound" } },
    },
    select: { id: true, name: true, role: true, enterpriseId: true },
  });
}
