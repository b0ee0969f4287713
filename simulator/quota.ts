import type { OutgoingHttpHeaders } from "node:http";
import { familyCodes, UpstreamError } from "./errors.ts";

/** Who is counted: the caller's identity (or address) and the application, if one signed in. */
export interface Counted {
  readonly identity: string;
  readonly appId: string | null;
}

/**
 * The gateway's quota: calls per minute for each caller and API, calls per second for each application
 * (published samples show 100 and 200 in the X-APIG-Ratelimit headers). Off until switched on.
 */
export class Quota {
  enabled = false;
  perMinute = 100;
  perSecond = 200;
  readonly #minutes = new Window(60_000);
  readonly #seconds = new Window(1000);

  reset(): void {
    this.enabled = false;
    this.perMinute = 100;
    this.perSecond = 200;
    this.#minutes.clear();
    this.#seconds.clear();
  }

  /** Counts one call; writes the quota headers into `headers` and throws 429 beyond the quota. */
  take(routeKey: string, who: Counted, now: number, headers: OutgoingHttpHeaders): void {
    if (!this.enabled) return;
    const minute = this.#minutes.count(`${who.identity} ${routeKey}`, now);
    const second = this.#seconds.count(who.appId ?? who.identity, now);
    headers["x-apig-ratelimit-api"] = remaining(this.perMinute, minute, "1 minute");
    headers["x-apig-ratelimit-api-allenv"] = remaining(this.perSecond, second, "1 second");
    if (minute > this.perMinute || second > this.perSecond) {
      throw new UpstreamError(429, familyCodes(routeKey).quota, "The throttling threshold has been reached.");
    }
  }
}

function remaining(limit: number, used: number, time: string): string {
  return `remain:${Math.max(0, limit - used)},limit:${limit},time:${time}`;
}

/** Counts by key within fixed windows of time. */
class Window {
  readonly #length: number;
  #current = 0;
  readonly #counts = new Map<string, number>();

  constructor(length: number) {
    this.#length = length;
  }

  clear(): void {
    this.#counts.clear();
  }

  count(key: string, now: number): number {
    const window = Math.floor(now / this.#length);
    if (window !== this.#current) {
      this.#current = window;
      this.#counts.clear();
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }
}
