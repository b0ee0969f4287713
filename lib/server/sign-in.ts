import "server-only";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { db } from "./db.ts";
import { log } from "./log.ts";
import { metrics } from "./metrics.ts";
import { verifyPassword } from "./password.ts";
import { forgive, limit } from "./rate-limit.ts";
import { revokeSession } from "./session-changes.ts";
import { createSession, idHashOf } from "./session-store.ts";
import { noteRefusedSignIn, noteSignIn } from "./sign-in-audit.ts";
import { beginTry, dropTry, forgetFailures } from "./sign-in-locks.ts";
import type { Visit } from "./visit.ts";

/**
 * What the sign-in form finds in `signIn(…)`'s `error`: "wrong" (e-mail or password, never which), "locked:<seconds>"
 * (this name, whether anybody has it or not), "too_many:<seconds>" or "trouble" (ours, not the reader's).
 */
export type SignInFailure = "wrong" | "trouble" | `too_many:${number}` | `locked:${number}`;

const credentials = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(1_024),
});

const perAddress = { max: 30, perSeconds: 300 };
const overall = { max: 600, perSeconds: 60 };

/** Under which tries for an e-mail address are counted; see {@link beginTry}. */
export const emailTries = (email: string) => `email:${email}`;

export type Opened = { userId: string; sessionId: string };

/**
 * Checks an e-mail address and a password, and opens a session. Limited per address and overall, and closed per name
 * after failures; only failures count for the first and the last. An unknown or disabled user takes the same work and
 * gets the same answer.
 * @throws Error whose message is a {@link SignInFailure}
 */
export async function signIn(input: unknown, visit: Visit): Promise<Opened> {
  try {
    const opened = await openSession(input, visit);
    if (!opened) throw new AppError("unauthenticated");
    metrics().signIns.inc({ result: "done" });
    return opened;
  } catch (error) {
    const failure = failureOf(error);
    const [result = ""] = failure.split(":", 1);
    metrics().signIns.inc({ result });
    if (failure === "trouble") log().error({ err: error }, "sign-in failed");
    if (result === "wrong" || result === "locked") {
      const findPerson = () => personOf(credentials.safeParse(input).data?.email ?? "");
      noteRefusedSignIn(findPerson, visit, { way: "password", result });
    }
    throw new Error(failure, { cause: error });
  }
}

async function openSession(input: unknown, visit: Visit): Promise<Opened | null> {
  const given = credentials.safeParse(input).data;
  const addressKey = `sign-in:address:${visit.address}`;
  const tries = emailTries(given?.email ?? "");
  await limit(addressKey, perAddress);
  await limit("sign-in", overall);
  await beginTry(tries);

  const user = await personOf(given?.email ?? "").catch(giveBack(tries));
  const usable = user && !user.disabledAt ? user : null;
  const verifying = verifyPassword(given?.password ?? "", usable?.passwordHash ?? null);
  const right = await verifying.catch(giveBack(tries));
  if (!usable || !right) return null;

  await forgive(addressKey, perAddress);
  await forgetFailures(tries);
  const sessionId = await createSession(usable, visit);
  // Whoever changed the password meanwhile has ended all sessions there were, this one perhaps not yet among them.
  const now = await db().user.findUnique({ where: { id: usable.id }, select: { passwordHash: true } });
  if (now?.passwordHash !== usable.passwordHash) {
    await revokeSession(idHashOf(sessionId));
    return null;
  }
  await noteSignIn(usable, visit, "password");
  return { userId: usable.id, sessionId };
}

function personOf(email: string) {
  return db().user.findUnique({ where: { email } });
}

/** What went wrong on our side is no wrong try. */
function giveBack(tries: string): (error: unknown) => Promise<never> {
  return async (error) => {
    await dropTry(tries);
    throw error;
  };
}

function failureOf(error: unknown): SignInFailure {
  if (!(error instanceof AppError)) return "trouble";
  if (error.code === "unauthenticated") return "wrong";
  if (error.code !== "rate_limited") return "trouble";
  const seconds = error.details.retryAfterSeconds ?? 1;
  return error.details.reason === "locked" ? `locked:${seconds}` : `too_many:${seconds}`;
}
