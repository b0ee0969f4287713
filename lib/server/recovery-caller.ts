import "server-only";
import { clientNetwork } from "./client-address.ts";
import type { Caller } from "./context.ts";
import { type Limit, limit } from "./rate-limit.ts";

/**
 * What people need who have forgotten the password of their meeting account, with some wrong tries. Codes reach
 * telephones and mailboxes of whoever is named: of those an address may ask for a few in an hour.
 */
export const recoveryLimits = {
  steps: { everybody: { max: 300, perSeconds: 60 }, address: { max: 60, perSeconds: 600 } },
  codes: { everybody: { max: 60, perSeconds: 60 }, address: { max: 10, perSeconds: 3_600 } },
} as const satisfies Record<string, Record<"everybody" | "address", Limit>>;

type Request = { headers: Pick<Headers, "get"> };

/** Somebody of whom nothing is known, at any step of a recovery. @throws AppError `rate_limited` */
export function recoveryCaller(request: Request): Promise<Caller> {
  return counted(request, "steps");
}

/** The same where a code is sent. @throws AppError `rate_limited` */
export function recoveryCodeCaller(request: Request): Promise<Caller> {
  return counted(request, "codes");
}

async function counted(request: Request, what: keyof typeof recoveryLimits): Promise<Caller> {
  const { address, everybody } = recoveryLimits[what];
  await limit(`recovery:${what}:${clientNetwork(request)}`, address);
  await limit(`recovery:${what}`, everybody);
  return { kind: "visitor" };
}
