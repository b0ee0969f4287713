import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { EnvHttpProxyAgent, Pool } from "undici";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetOnce } from "../once.ts";
import { dispatcherFor, originOf } from "./pool.ts";

const environment = vi.hoisted(() => ({
  mode: "live",
  upstreamHosts: [] as string[],
  httpsProxy: undefined as string | undefined,
}));
vi.mock("../env.ts", () => ({ env: () => environment }));

beforeEach(() => {
  Object.assign(environment, { mode: "live", upstreamHosts: [], httpsProxy: undefined });
});
afterEach(() => forgetOnce("upstream.dispatchers"));

/** Nobody's: valid for 127.0.0.1, signed by itself. */
const selfSigned = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgvfDSZeOJRFYMF5VI
39vH/14+bTa8kglsajaSJFV80xGhRANCAATaAhMcgnzYpgtisO58P3vQ35aBjviX
1Up35jKvy+9ypD8bgeSxMQ0mgOWjcgBHXcecoyjqAjQphWdOUat8TTvm
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUTzAG34C7HjNV9+TGgKooGTJ3LtgwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMjIzNTAwN1oYDzIxMjYxMDI5
MjM1MDA3WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATaAhMcgnzYpgtisO58P3vQ35aBjviX1Up35jKvy+9ypD8bgeSxMQ0m
gOWjcgBHXcecoyjqAjQphWdOUat8TTvmo2QwYjAdBgNVHQ4EFgQUnWSW+gAlTSr9
ixrXmH1iYY6IYSowHwYDVR0jBBgwFoAUnWSW+gAlTSr9ixrXmH1iYY6IYSowDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IFk2Ai25+9w2E8eCvOtsarCEAUwRQqEhXhUDTC0M2AXmAiEA3flS6F5gwfEsxQeb
wDAY4YHOSCq+CXzl6jV/jVQycOU=
-----END CERTIFICATE-----
`,
};

const refused = expect.objectContaining({ code: "conflict", details: { reason: "host_refused" } });

describe("originOf", () => {
  it("takes the service's hosts and those the environment lists", () => {
    expect(originOf("api.meeting.huaweicloud.com")).toBe("https://api.meeting.huaweicloud.com");
    expect(originOf("https://api-intl.meeting.huaweicloud.com/")).toBe(
      "https://api-intl.meeting.huaweicloud.com",
    );
    environment.upstreamHosts = ["meeting.example.com", "other.example.com:8443"];
    expect(originOf("meeting.example.com")).toBe("https://meeting.example.com");
    expect(originOf("other.example.com:8443")).toBe("https://other.example.com:8443");
  });

  it.each([
    "meeting.example.com",
    "http://api.meeting.huaweicloud.com",
    "https://api.meeting.huaweicloud.com:8443",
    "https://user@api.meeting.huaweicloud.com",
    "https://api.meeting.huaweicloud.com/path",
    "api.meeting.huaweicloud.com.example.com",
    "file:///etc/passwd",
    "",
    "http://localhost:4000",
    "https://127.0.0.1",
    "http://[::1]:4000",
  ])("refuses %s in live mode", (host) => {
    expect(() => originOf(host)).toThrow(refused);
  });

  it("takes plain HTTP in demo mode, on loopback only", () => {
    environment.mode = "demo";
    expect(originOf("http://localhost:4000")).toBe("http://localhost:4000");
    expect(originOf("http://127.0.0.1:4000")).toBe("http://127.0.0.1:4000");
    expect(() => originOf("http://api.meeting.huaweicloud.com")).toThrow(refused);
    expect(() => originOf("http://192.168.0.1:4000")).toThrow(refused);
    expect(() => originOf("ftp://localhost")).toThrow(refused);
  });
});

describe("dispatcherFor", () => {
  it("keeps one pool per origin", () => {
    const pool = dispatcherFor("https://api.meeting.huaweicloud.com");
    expect(pool).toBeInstanceOf(Pool);
    expect(dispatcherFor("https://api.meeting.huaweicloud.com")).toBe(pool);
    expect(dispatcherFor("https://api-intl.meeting.huaweicloud.com")).not.toBe(pool);
  });

  it("goes through the proxy, except to loopback", async () => {
    const asked: string[] = [];
    const proxy = createServer().on("connect", (request, socket) => {
      asked.push(request.url ?? "");
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const { port } = proxy.address() as AddressInfo;
    environment.httpsProxy = `http://127.0.0.1:${port}`;
    const origin = "https://api.meeting.huaweicloud.com";
    expect(dispatcherFor(origin)).toBeInstanceOf(EnvHttpProxyAgent);
    await expect(dispatcherFor(origin).request({ origin, path: "/", method: "GET" })).rejects.toThrow();
    expect(asked).toEqual(["api.meeting.huaweicloud.com:443"]);
    expect(dispatcherFor("http://127.0.0.1:4000")).toBeInstanceOf(Pool);
    proxy.close();
  });

  it("checks certificates", async () => {
    const server = createTlsServer(selfSigned, (_, response) => response.end("{}"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(dispatcherFor(origin).request({ path: "/", method: "GET", origin })).rejects.toThrow(
      /self.signed/,
    );
    server.close();
  });
});
