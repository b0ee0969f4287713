import "server-only";
import { AppError } from "#lib/errors.ts";
import { networkOf } from "./client-address.ts";
import { log } from "./log.ts";
import { metrics } from "./metrics.ts";
import { forgive, limit } from "./rate-limit.ts";
import { createSession } from "./session-store.ts";
import { noteRefusedSignIn, noteSignIn, type Person, type SignInWay } from "./sign-in-audit.ts";
import { type Refusal, SignInRefusal } from "./sign-in-refusal.ts";
import type { Visit } from "./visit.ts";

/**
 * What the sign-in page is told: "wrong" (name or password, never which), "locked:<seconds>" (this name, whether
 * anybody has it or not), "too_many:<seconds>", "trouble" (ours, not the reader's), or a {@link Refusal}.
 */
export type SignInFailure = "wrong" | "trouble" | `too_many:${number}` | `locked:${number}` | Refusal;

export type Opened = { userId: string; sessionId: string };

type Attempt = {
  visit: Visit;
  way: SignInWay;
  /** Whom the audit of a refusal is about, as far as the portal knows. */
  findPerson: () => Promise<Person | null>;
};

const perAddress = { max: 30, perSeconds: 300 };
const overall = { max: 600, perSeconds: 60 };

/**
 * Runs one attempt to sign in, whatever the way: limited per address, where only failures count, and overall; counted,
 * and audited when refused.
 * @param open null for who is not let in
 * @throws Error whose message is a {@link SignInFailure}
 */
export async function attemptSignIn(attempt: Attempt, open: () => Promise<Opened | null>): Promise<Opened> {
  const { visit, way, findPerson } = attempt;
  try {
    const key = `sign-in:address:${networkOf(visit.address)}`;
    await limit(key, perAddress);
    await limit("sign-in", overall);
    const opened = await open();
    if (!opened) throw new AppError("unauthenticated");
    await forgive(key, perAddress);
    metrics().signIns.inc({ result: "done" });
    return opened;
  } catch (error) {
    const failure = failureOf(error);
    const [result = ""] = failure.split(":", 1);
    metrics().signIns.inc({ result });
    if (error instanceof SignInRefusal) {
      log().info({ requestId: visit.requestId, way, result, err: error.cause }, "a sign-in was refused");
    }
    if (failure === "trouble") log().error({ err: error }, "sign-in failed");
    else if (result !== "too_many") noteRefusedSignIn(findPerson, visit, { way, result });
    throw new Error(failure, { cause: error });
  }
}

/** Opens a session for somebody who has proved to be that user, and writes that into the audit. */
export async function letIn(
  user: Person & { role: "sp" | "admin" | "user" },
  visit: Visit,
  way: SignInWay,
): Promise<Opened> {
  const sessionId = await createSession(user, visit);
  await noteSignIn(user, visit, way);
  return { userId: user.id, sessionId };
}

function failureOf(error: unknown): SignInFailure {
  if (error instanceof SignInRefusal) return error.refusal;
  if (!(error instanceof AppError)) return "trouble";
  if (error.code === "unauthenticated") return "wrong";
  if (error.code !== "rate_limited") return "trouble";
  const seconds = error.details.retryAfterSeconds ?? 1;
  return error.details.reason === "locked" ? `locked:${seconds}` : `too_many:${seconds}`;
}
