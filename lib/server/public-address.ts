import "server-only";
import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { isLoopback } from "./env-values.ts";
import { once } from "./once.ts";

// What the registries for special addresses (RFC 6890 and its successors) do not route on the public internet.
const special4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;
// Only 2000::/3 is handed out; of that, tunnels may end anywhere and documentation nowhere.
const special6 = [
  ["::", 3],
  ["4000::", 2],
  ["8000::", 1],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

/** One list per family: Node also looks for IPv4 addresses among the subnets of IPv6, where they are mapped. */
function special() {
  return once("special-addresses", () => {
    const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
    for (const [network, bits] of special4) lists.ipv4.addSubnet(network, bits, "ipv4");
    for (const [network, bits] of special6) lists.ipv6.addSubnet(network, bits, "ipv6");
    return lists;
  });
}

/** Whether an IP address is one of the public internet. Anything else, such as a name, is not. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+(\.\d+){3}$)/i, "");
  const version = isIP(plain);
  const family = version === 6 ? "ipv6" : "ipv4";
  return version !== 0 && !special()[family].check(plain, family);
}

/** The addresses that a lookup of a socket may go on with, or what it ends with. */
type Checked = { addresses: LookupAddress[] } | { error: Error };

/**
 * Resolves names for a socket, and fails unless every address found is public: the address that was checked is the one
 * connected to. @param loopback also takes this machine, by its own names only
 */
export function publicLookup(loopback: boolean): LookupFunction {
  return (hostname: string, options: LookupOptions, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const result: Checked = error ? { error } : checked(hostname, found, loopback);
      if ("error" in result) return done(result.error, "", 0);
      const [first] = result.addresses;
      if (options.all) return done(null, result.addresses);
      done(null, first?.address ?? "", first?.family);
    });
  };
}

function checked(hostname: string, addresses: LookupAddress[], loopback: boolean): Checked {
  const allowed = ({ address }: LookupAddress) =>
    isPublicAddress(address) || (loopback && isLoopback(hostname) && isLoopback(address));
  if (addresses.length > 0 && addresses.every(allowed)) return { addresses };
  return { error: new Error(`${hostname} is no public address`) };
}
