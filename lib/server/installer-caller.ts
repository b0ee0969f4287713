import "server-only";
import { z } from "zod";
import { linkToken } from "#lib/contract/account-input.ts";
import { AppError } from "#lib/errors.ts";
import { clientNetwork } from "./client-address.ts";
import type { Caller } from "./context.ts";
import { type Limit, limit } from "./rate-limit.ts";
import { installerLink } from "./setup-links.ts";

/** One person types an app key, perhaps wrongly a few times; each try signs in upstream. */
export const setupLimits = {
  everybody: { max: 120, perSeconds: 60 },
  address: { max: 20, perSeconds: 60 },
} as const satisfies Record<string, Limit>;

const carrying = z.object({ token: linkToken });

/**
 * The installer behind a request whose input carries a set-up link's token. Tries are counted before the token is
 * looked at.
 * @throws AppError `rate_limited`, the same `not_found` for a malformed and an unknown link, and what
 *   {@link installerLink} says of a link that is of no use any more
 */
export async function installerCaller(
  request: { headers: Pick<Headers, "get"> },
  input: unknown,
): Promise<Caller> {
  await limit(`setup:${clientNetwork(request)}`, setupLimits.address);
  await limit("setup", setupLimits.everybody);
  const carried = carrying.safeParse(input);
  if (!carried.success) throw new AppError("not_found");
  return { kind: "installer", link: await installerLink(carried.data.token) };
}
