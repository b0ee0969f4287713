import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { clientAddress, networkOf, notePeerAddresses } from "./client-address.ts";
import { forgetOnce, once } from "./once.ts";

function withProxies(trustedProxies: number, headers: Record<string, string>): string {
  forgetOnce("env");
  once("env", () => ({ trustedProxies }));
  return clientAddress({ headers: new Headers(headers) });
}

test.each([
  [1, "203.0.113.9", "203.0.113.9"],
  [1, "1.1.1.1, 203.0.113.9", "203.0.113.9"],
  [2, "1.1.1.1, 203.0.113.9, 10.0.0.1", "203.0.113.9"],
  [1, "2001:db8::1", "2001:db8::1"],
  [1, "::ffff:203.0.113.9", "203.0.113.9"],
  [3, "203.0.113.9", "unknown"],
  [1, "not an address", "unknown"],
  [0, "203.0.113.9", "unknown"],
])("behind %i proxies, %s means %s", (proxies, forwarded, address) => {
  expect(withProxies(proxies, { "x-forwarded-for": forwarded })).toBe(address);
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["unknown", "unknown"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:0DB8:0:0:ffff:1:2:3", "2001:db8:0:0::/64"],
  ["2001:db8:0:1::1", "2001:db8:0:1::/64"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["::1", "0:0:0:0::/64"],
  ["64:ff9b::203.0.113.9", "64:ff9b:0:0::/64"],
])("limits count %s as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("without a proxy the connection's own address counts, whatever the client claims", async () => {
  notePeerAddresses();
  const server = createServer((request, response) => {
    response.end(withProxies(0, request.headers as Record<string, string>));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const claims = { "x-foyer-peer": "203.0.113.9", "x-forwarded-for": "203.0.113.9" };
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: claims });
  expect(await answer.text()).toBe("127.0.0.1");
  server.close();
});
