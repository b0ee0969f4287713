import "server-only";
import { clientNetwork } from "./client-address.ts";
import type { Caller } from "./context.ts";
import { type Limit, limit } from "./rate-limit.ts";

/** Somebody asks for a mail once or twice; each may send one. */
export const visitorLimits = {
  everybody: { max: 120, perSeconds: 60 },
  address: { max: 10, perSeconds: 600 },
} as const satisfies Record<string, Limit>;

/** Somebody of whom nothing is known. @throws AppError `rate_limited` */
export async function visitorCaller(request: { headers: Pick<Headers, "get"> }): Promise<Caller> {
  await limit(`visitor:${clientNetwork(request)}`, visitorLimits.address);
  await limit("visitor", visitorLimits.everybody);
  return { kind: "visitor" };
}
