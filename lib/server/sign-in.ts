import "server-only";
import { z } from "zod";
import { db } from "./db.ts";
import { verifyPassword } from "./password.ts";
import { revokeSession } from "./session-changes.ts";
import { idHashOf } from "./session-store.ts";
import { attemptSignIn, letIn, type Opened } from "./sign-in-attempt.ts";
import { beginTry, forgetFailures, givingBack } from "./sign-in-locks.ts";
import type { Visit } from "./visit.ts";

const credentials = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(1_024),
});

/** Under which tries for an e-mail address are counted; see {@link beginTry}. */
export const emailTries = (email: string) => `email:${email}`;

/**
 * Checks an e-mail address and a password, and opens a session, as {@link attemptSignIn} does; a name is closed for a
 * while after failures. An unknown or disabled user takes the same work and gets the same answer.
 * @throws Error whose message is a `SignInFailure`
 */
export function signIn(input: unknown, visit: Visit): Promise<Opened> {
  const findPerson = () => personOf(credentials.safeParse(input).data?.email ?? "");
  return attemptSignIn({ visit, way: "password", findPerson }, () => openSession(input, visit));
}

async function openSession(input: unknown, visit: Visit): Promise<Opened | null> {
  const given = credentials.safeParse(input).data;
  const tries = emailTries(given?.email ?? "");
  await beginTry(tries);

  const user = await personOf(given?.email ?? "").catch(givingBack(tries));
  const usable = user && !user.disabledAt ? user : null;
  const verifying = verifyPassword(given?.password ?? "", usable?.passwordHash ?? null);
  const right = await verifying.catch(givingBack(tries));
  if (!usable || !right) return null;

  await forgetFailures(tries);
  const opened = await letIn(usable, visit, "password");
  // Whoever changed the password meanwhile has ended all sessions there were, this one perhaps not yet among them.
  const now = await db().user.findUnique({ where: { id: usable.id }, select: { passwordHash: true } });
  if (now?.passwordHash !== usable.passwordHash) {
    await revokeSession(idHashOf(opened.sessionId));
    return null;
  }
  return opened;
}

function personOf(email: string) {
  return db().user.findUnique({ where: { email } });
}
