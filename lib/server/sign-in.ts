import "server-only";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { db } from "./db.ts";
import { log } from "./log.ts";
import { metrics } from "./metrics.ts";
import { verifyPassword } from "./password.ts";
import { forgive, limit } from "./rate-limit.ts";
import { createSession } from "./session-store.ts";

/**
 * What the sign-in form finds in `signIn(…)`'s `error`: "wrong" (e-mail or password, never which), "too_many:<seconds>"
 * or "trouble" (ours, not the reader's).
 */
export type SignInFailure = "wrong" | "trouble" | `too_many:${number}`;

const credentials = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(1_024),
});

const perAddress = { max: 30, perSeconds: 300 };
const perAccount = { max: 10, perSeconds: 600 };
const overall = { max: 600, perSeconds: 60 };

/**
 * Checks an e-mail address and a password, and opens a session. Limited per address, per account and overall; only
 * failures count for the first two. An unknown or disabled user takes the same work and gets the same answer.
 * @param address where the request came from
 * @returns the user's id and the new session's id
 * @throws Error whose message is a {@link SignInFailure}
 */
export async function signIn(
  input: unknown,
  address: string,
): Promise<{ userId: string; sessionId: string }> {
  try {
    const opened = await openSession(input, address);
    if (!opened) throw new AppError("unauthenticated");
    metrics().signIns.inc({ result: "done" });
    return opened;
  } catch (error) {
    const failure = failureOf(error);
    metrics().signIns.inc({ result: failure.split(":", 1)[0] });
    if (failure === "trouble") log().error({ err: error }, "sign-in failed");
    throw new Error(failure, { cause: error });
  }
}

async function openSession(input: unknown, address: string) {
  const given = credentials.safeParse(input).data;
  const addressKey = `sign-in:address:${address}`;
  const accountKey = `sign-in:account:${given?.email ?? ""}`;
  await limit(addressKey, perAddress);
  await limit(accountKey, perAccount);
  await limit("sign-in", overall);

  const user = given && (await db().user.findUnique({ where: { email: given.email } }));
  const usable = user && !user.disabledAt ? user : null;
  const right = await verifyPassword(given?.password ?? "", usable?.passwordHash ?? null);
  if (!usable || !right) return null;

  await forgive(addressKey, perAddress);
  await forgive(accountKey, perAccount);
  return { userId: usable.id, sessionId: await createSession(usable) };
}

function failureOf(error: unknown): SignInFailure {
  if (!(error instanceof AppError)) return "trouble";
  if (error.code === "unauthenticated") return "wrong";
  if (error.code === "rate_limited") return `too_many:${error.details.retryAfterSeconds ?? 1}`;
  return "trouble";
}
