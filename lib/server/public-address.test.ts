import { promisify } from "node:util";
import { expect, test } from "vitest";
import { isPublicAddress, publicLookup } from "./public-address.ts";

test.each(["1.1.1.1", "114.114.114.114", "172.32.0.1", "2400:3200::1", "2606:4700::1111", "::ffff:1.1.1.1"])(
  "%s is public",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.1",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "198.19.255.255",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:10.0.0.1",
  "::ffff:7f00:1",
  "64:ff9b::a00:1",
  "fc00::1",
  "fe80::1",
  "ff02::1",
  "2002:a00:1::",
  "2001:db8::1",
  "localhost",
  "example.com",
  "",
])("%j is not", (address) => expect(isPublicAddress(address)).toBe(false));

const resolve = (name: string, loopback: boolean) => promisify(publicLookup(loopback))(name, {});

test("a name that leads to this machine is refused, unless a demo asks by this machine's own name", async () => {
  await expect(resolve("localhost", false)).rejects.toThrow("localhost is no public address");
  await expect(resolve("localhost", true)).resolves.toBeDefined();
});
