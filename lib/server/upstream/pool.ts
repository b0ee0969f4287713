import "server-only";
import { EnvHttpProxyAgent, Pool } from "undici";
import { AppError } from "#lib/errors.ts";
import { env } from "../env.ts";
import { isLoopback } from "../env-values.ts";
import { once } from "../once.ts";

/** The service's own hosts. `UPSTREAM_HOSTS` adds others. */
const knownHosts = {
  mainland: "api.meeting.huaweicloud.com",
  international: "api-intl.meeting.huaweicloud.com",
} as const;

const largestAnswerBytes = 20 * 1024 * 1024;

const options = {
  allowH2: false,
  connections: 128,
  maxResponseSize: largestAnswerBytes,
  connect: { timeout: 5_000 },
  // Time-outs of whole calls are the policies'; these end what outlives them.
  headersTimeout: 20_000,
  bodyTimeout: 20_000,
};

/** A host that a connection may name, and whose it is. */
export type AllowedHost = { host: string; region: keyof typeof knownHosts | "other" };

/** What people choose from when they connect an app. Loopback, which demo mode takes as well, is not offered. */
export function allowedHosts(): AllowedHost[] {
  const others = env().upstreamHosts.map((host) => ({ host, region: "other" as const }));
  const { mainland, international } = knownHosts;
  return [
    { host: mainland, region: "mainland" },
    { host: international, region: "international" },
    ...others,
  ];
}

/**
 * Where calls to a connection's `host` go: `https://<host>`, or the address itself where one is stored.
 * Throws `conflict` (reason `host_refused`) for hosts that neither we nor the environment list, and for anything but HTTPS;
 * demo mode also takes loopback over HTTP, live mode never takes loopback.
 */
export function originOf(host: string): string {
  const { mode, upstreamHosts } = env();
  const text = host.includes("://") ? host : `https://${host}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.origin !== text && `${url.origin}/` !== text)) throw refused(host, "is no origin");
  if (isLoopback(url.hostname)) {
    if (mode === "demo" && /^https?:$/.test(url.protocol)) return url.origin;
    throw refused(host, "is loopback");
  }
  if (url.protocol !== "https:") throw refused(host, "is not HTTPS");
  if (![...Object.values(knownHosts), ...upstreamHosts].includes(url.host))
    throw refused(host, "is not in UPSTREAM_HOSTS");
  return url.origin;
}

/** What sends requests to an origin of {@link originOf}: kept-alive HTTP/1.1, through `HTTPS_PROXY` if there is one. */
export function dispatcherFor(origin: string): Pool | EnvHttpProxyAgent {
  const dispatchers = once("upstream.dispatchers", () => new Map<string, Pool | EnvHttpProxyAgent>());
  let dispatcher = dispatchers.get(origin);
  if (!dispatcher) {
    dispatcher = makeDispatcher(origin);
    dispatchers.set(origin, dispatcher);
  }
  return dispatcher;
}

function makeDispatcher(origin: string): Pool | EnvHttpProxyAgent {
  const { httpsProxy } = env();
  if (!httpsProxy || isLoopback(new URL(origin).hostname)) return new Pool(origin, options);
  return new EnvHttpProxyAgent({ ...options, httpsProxy });
}

function refused(host: string, why: string): AppError {
  return new AppError("conflict", `the upstream host ${host} ${why}`, { reason: "host_refused" });
}
