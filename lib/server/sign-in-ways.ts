import "server-only";
import { env } from "./env.ts";
import { meetingHosts } from "./meeting-account.ts";
import { type AllowedHost, allowedHosts } from "./upstream/pool.ts";

/** What the sign-in page offers besides the portal's own accounts: hosts whose accounts are let in, and providers. */
export async function signInWays(): Promise<{
  hosts: AllowedHost[];
  providers: { id: string; name: string }[];
}> {
  const known = new Map(allowedHosts().map((allowed) => [allowed.host, allowed]));
  const hosts = await meetingHosts();
  return {
    hosts: hosts.map((host) => known.get(host) ?? { host, region: "other" }),
    providers: env().openIdProviders.map(({ id, name }) => ({ id, name })),
  };
}
