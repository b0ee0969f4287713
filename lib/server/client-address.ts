import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { z } from "zod";
import { env } from "./env.ts";
import { once } from "./once.ts";

/** Holds the connection's own address; set by this process, so that a client's value never counts. */
const peerHeader = "x-foyer-peer";

/**
 * The address a request came from, for limits. Behind n trusted proxies it is the n-th entry from the right of
 * `X-Forwarded-For`: each of them appended the address it saw, and what stands further left the client made up.
 * Without one it is the connection's own. What is not an address reads "unknown": such requests share one limit.
 */
export function clientAddress(request: { headers: Pick<Headers, "get"> }): string {
  const proxies = env().trustedProxies;
  const address =
    proxies === 0
      ? request.headers.get(peerHeader)
      : request.headers.get("x-forwarded-for")?.split(",").at(-proxies)?.trim();
  return address && isIP(address) ? address.replace(/^::ffff:/i, "") : "unknown";
}

/** What limits per address count a request by: see {@link networkOf}. */
export function clientNetwork(request: { headers: Pick<Headers, "get"> }): string {
  return networkOf(clientAddress(request));
}

/** An IPv4 address as it is; of an IPv6 address the first 64 bits, since each customer has all the others to himself. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = "", after = ""] = address.split("::");
  const groups = (text: string) => (text ? text.split(":") : []);
  const [left, right] = [groups(before), groups(after)];
  const omitted = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  const first = [...left, ...omitted, ...right].slice(0, 4);
  return `${first.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}

const requestStart = z.object({
  request: z.custom<IncomingMessage>((value) => typeof value === "object" && value !== null),
});

/**
 * Notes each connection's address on its requests, before Next sees them: Next itself takes over an
 * `X-Forwarded-For` from anybody and tells handlers nothing of the connection.
 */
export function notePeerAddresses(): void {
  once("peer-addresses", () => {
    subscribe("http.server.request.start", (message) => {
      const { request } = requestStart.parse(message);
      request.headers[peerHeader] = request.socket.remoteAddress ?? "";
    });
    return true;
  });
}
