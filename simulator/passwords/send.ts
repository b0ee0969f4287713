import { UpstreamError } from "../errors.ts";
import type { User } from "../model/user.ts";
import type { SentSecret } from "../model/verification.ts";
import type { World } from "../world.ts";

/** Where something secret goes. */
export type Destination = Pick<SentSecret, "channel" | "to">;

const addresses = {
  mail: (user: User) => user.email,
  sms: (user: User) => user.phone,
};

/** The first of these channels by which the user can be reached. Throws 400 when none is bound. */
export function destination(user: User, ...channels: SentSecret["channel"][]): Destination {
  const reachable = channels
    .map((channel) => ({ channel, to: addresses[channel](user) }))
    .find(({ to }) => to !== "");
  if (reachable) return reachable;
  throw new UpstreamError(400, "USG.206030003", "No phone number or e-mail address is bound.");
}

/** Records what the service would send. */
export function send(
  world: World,
  user: User,
  { channel, to }: Destination,
  about: SentSecret["about"],
  secret: string,
): void {
  world.sentSecrets.push({ at: world.clock.now(), about, channel, to, account: user.account, secret });
}

/** The address as a hint for its owner: `+86139****0002`, `m***@example.com`. */
export function masked({ channel, to }: Destination): string {
  return channel === "sms" ? `${to.slice(0, -8)}****${to.slice(-4)}` : to.replace(/^(.).*@/, "$1***@");
}
