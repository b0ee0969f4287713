import "server-only";
import { randomUUID } from "node:crypto";
import { AppError } from "#lib/errors.ts";
import { log } from "../log.ts";
import type { Connection } from "./connection.ts";
import { signIn } from "./identity-sign-in.ts";
import { logOutLater } from "./logout.ts";
import { wholeCallMs } from "./policy.ts";
import type { Identity } from "./sign.ts";
import { nextChange } from "./token-changes.ts";
import {
  extendLease,
  readToken,
  storeFailure,
  storeToken,
  type Token,
  type TokenKey,
  takeLease,
} from "./token-store.ts";

/** Whose token, and through which app; the request id goes along to the upstream. */
export type Target = { connection: Connection; identity: Identity; requestId: string };

/** How long a waiter relies on being told before it looks by itself. */
const pollMs = 250;
const heartbeatMs = 1_000;
/** Longer than any caller waits: then its process has other troubles. */
const giveUpMs = 30_000;

/**
 * A token newer than a generation: from the database when some process has got one, else by the one sign-in of all
 * processes. Who holds the row's lease signs in and keeps the lease alive; everybody else waits for the outcome, and
 * takes over when the holder falls silent. Throws the error of a failed attempt to all who waited for it.
 */
export async function obtainToken(key: TokenKey, newerThan: number, target: Target): Promise<Token> {
  const giveUpAt = performance.now() + giveUpMs;
  while (performance.now() < giveUpAt) {
    // Before reading, so that no change falls between reading and waiting.
    const change = nextChange(key, pollMs);
    const row = await readToken(key);
    if (row.token && row.generation > newerThan) return row.token;
    if (!row.leased) {
      if (row.failure) throw row.failure;
      const holder = randomUUID();
      if (await takeLease(key, row.generation, holder)) {
        const token = await signInAs(holder, key, target);
        if (token && row.token) retire(row.token, target);
        if (token) return token;
      }
    }
    await change;
  }
  throw new AppError("upstream_timeout", "nobody got a token");
}

/** Null when the lease was lost meanwhile. */
async function signInAs(holder: string, key: TokenKey, target: Target): Promise<Token | null> {
  const { connection, identity, requestId } = target;
  const heartbeat = setInterval(() => {
    extendLease(key, holder).catch((error: unknown) => log().warn({ err: error }, "cannot extend a lease"));
  }, heartbeatMs);
  try {
    const startedAt = performance.now();
    const signedIn = await signIn(connection, identity, requestId);
    const lifeMs = signedIn.lifeMs - (performance.now() - startedAt);
    const stored = await storeToken(key, holder, { ...signedIn, lifeMs });
    if (!stored) void logOutLater(connection.origin, signedIn.token, connection.enterpriseId, 0);
    return stored;
  } catch (error) {
    const told =
      error instanceof AppError ? error : new AppError("internal", "the sign-in failed", {}, error);
    if (told !== error) log().error({ err: error, requestId }, "sign-in failed");
    await storeFailure(key, holder, told);
    throw told;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Calls under way keep the old token until none of them can still be running. */
function retire({ value }: Token, { connection }: Target): void {
  void logOutLater(connection.origin, value, connection.enterpriseId, Math.ceil(wholeCallMs / 1000) + 5);
}
