import "server-only";
import { z } from "zod";
import { joinToken } from "#lib/contract/join.ts";
import { AppError } from "#lib/errors.ts";
import { clientNetwork } from "./client-address.ts";
import type { Caller } from "./context.ts";
import { guestLink } from "./join-links.ts";
import { type Limit, limit } from "./rate-limit.ts";

/** A minute's tries. An office behind one address may enter a large meeting at once; a guesser gets nowhere. */
export const joinLimits = {
  everybody: { max: 6_000, perSeconds: 60 },
  address: { max: 120, perSeconds: 60 },
  link: { max: 600, perSeconds: 60 },
} as const satisfies Record<string, Limit>;

const carrying = z.object({ token: joinToken });

/**
 * The guest behind a request whose input carries a join link's token. Tries are counted before the token is looked at.
 * @throws AppError `rate_limited`, or the same `not_found` for a malformed, unknown, expired and revoked link
 */
export async function guestCaller(
  request: { headers: Pick<Headers, "get"> },
  input: unknown,
): Promise<Caller> {
  await limit(`join:${clientNetwork(request)}`, joinLimits.address);
  await limit("join", joinLimits.everybody);
  const carried = carrying.safeParse(input);
  if (!carried.success) throw new AppError("not_found");
  const link = await guestLink(carried.data.token);
  await limit(`join-link:${link.id}`, joinLimits.link);
  return { kind: "guest", link };
}
