import "server-only";
import { z } from "zod";
import { linkToken } from "#lib/contract/account-input.ts";
import { AppError } from "#lib/errors.ts";
import { clientNetwork } from "./client-address.ts";
import type { Caller } from "./context.ts";
import { inviteeLink } from "./password-links.ts";
import { type Limit, limit } from "./rate-limit.ts";

/** A minute's tries of people who think about a password; each that keeps the rules costs a hash. */
export const inviteeLimits = {
  everybody: { max: 240, perSeconds: 60 },
  address: { max: 30, perSeconds: 60 },
} as const satisfies Record<string, Limit>;

const carrying = z.object({ token: linkToken });

/**
 * Whoever holds the link whose token a request's input carries. Tries are counted before the token is looked at.
 * @throws AppError `rate_limited`, the same `not_found` for a malformed and an unknown link, and what
 *   {@link inviteeLink} says of a link that is of no use any more
 */
export async function inviteeCaller(
  request: { headers: Pick<Headers, "get"> },
  input: unknown,
): Promise<Caller> {
  await limit(`invitee:${clientNetwork(request)}`, inviteeLimits.address);
  await limit("invitee", inviteeLimits.everybody);
  const carried = carrying.safeParse(input);
  if (!carried.success) throw new AppError("not_found");
  return { kind: "invitee", link: await inviteeLink(carried.data.token) };
}
