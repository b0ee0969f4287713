import "server-only";
import { z } from "zod";
import { enqueue, registerJob } from "../jobs.ts";
import { log } from "../log.ts";
import { decrypt, encrypt, type Place } from "../secrets.ts";
import { originOf } from "./pool.ts";
import { signOut } from "./sign-in.ts";

/** The queue whose jobs hold a sealed token each. */
export const logOutJob = "upstream.logout";

const job = z.object({ origin: z.string(), cipher: z.string(), enterprise: z.string().nullable() });

/**
 * Ends a replaced token's life once calls that still use it have had their time, so that an account stays below its 64
 * live tokens. Survives a restart. Never throws: a token that is not logged out dies by itself within a day.
 */
export async function logOutLater(
  origin: string,
  token: string,
  enterprise: string | null,
  startAfterSeconds: number,
): Promise<void> {
  try {
    const data = { origin, cipher: encrypt(token, placeOf(origin, enterprise)), enterprise };
    await enqueue(logOutJob, data, { startAfterSeconds });
  } catch (error) {
    log().warn({ err: error }, "an upstream token stays until it expires");
  }
}

/** Makes this process run the log-outs that {@link logOutLater} put off. */
export function registerLogOut(): Promise<void> {
  return registerJob(logOutJob, logOut);
}

/** Runs one such job. Throws when the upstream could not be asked, so that the queue tries again. */
export async function logOut(data: unknown): Promise<void> {
  const { origin, cipher, enterprise } = job.parse(data);
  await signOut(originOf(origin), decrypt(cipher, placeOf(origin, enterprise)));
}

/** A job has no row of its own when its data is sealed; where the token is good is what must not change. */
function placeOf(origin: string, enterprise: string | null): Place {
  return { table: "job", column: logOutJob, row: origin, enterprise };
}
