import "server-only";
import { clientNetwork } from "./client-address.ts";
import { type Limit, limit } from "./rate-limit.ts";

/** What one address may ask for in a minute without being signed in; an office may stand behind one. */
export const openLimits = {
  auth: { max: 300, perSeconds: 60 },
  health: { max: 600, perSeconds: 60 },
  metrics: { max: 600, perSeconds: 60 },
  page: { max: 600, perSeconds: 60 },
} as const satisfies Record<string, Limit>;

/** Counts one request to what is open to everybody. @throws AppError `rate_limited` */
export function limitOpen(
  request: { headers: Pick<Headers, "get"> },
  what: keyof typeof openLimits,
): Promise<void> {
  return limit(`open:${what}:${clientNetwork(request)}`, openLimits[what]);
}
