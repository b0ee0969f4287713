import "server-only";
import { LRUCache } from "lru-cache";
import { env } from "../env.ts";
import { once } from "../once.ts";
import type { Turn } from "./fair-queue.ts";
import { QuotaBucket } from "./quota-bucket.ts";
import type { Terms } from "./quota-lease.ts";

/** What the upstream counts a call by. */
export type Counted = Turn & {
  /** The row id of the app. */
  app: string;
  /** The upstream's id of whose token goes along; "" for sign-ins and calls without one. */
  owner: string;
  /** Method and path template. */
  route: string;
};

/**
 * Asks whether an upstream call may be made: undefined when it may at once, else a promise of the moment. The upstream
 * allows so many calls a minute for each (identity, API), and so many a second for each app; all processes together
 * stay below both, whatever instant its windows begin at. Rejects with `rate_limited` (see {@link QuotaBucket.take}).
 */
export function admit(call: Counted): Promise<void> | undefined {
  const { callsPerMinute, callsPerSecond } = env();
  const minute = bucket(`${call.app} ${call.owner} ${call.route}`, callsPerMinute, 60_000);
  const second = bucket(call.app, callsPerSecond, 1_000);
  const first = minute.take(call);
  return first ? first.then(() => second.take(call)) : second.take(call);
}

/**
 * Asks the same for a sign-in, which the upstream counts by the app, whoever signs in; one that names no app, by where it
 * comes from. @param app the row id of the app, or what else tells it from others
 */
export function admitSignIn(app: string, path: string, enterprise: string): Promise<void> | undefined {
  return admit({ app, owner: "", route: `POST ${path}`, enterprise, isBackground: false });
}

function bucket(key: string, limit: number, windowMs: number): QuotaBucket {
  const buckets = once("upstream.quota", () => new LRUCache<string, QuotaBucket>({ max: 20_000 }));
  let found = buckets.get(key);
  if (!found) {
    found = new QuotaBucket(key, termsOf(limit, windowMs));
    buckets.set(key, found);
  }
  return found;
}

/** Leases are short beside the window, since the calls of one count against the bucket for window and lease together. */
function termsOf(limit: number, windowMs: number): Terms {
  return windowMs === 1_000
    ? { limit, windowMs, leaseMs: 250, slackMs: 150 }
    : { limit, windowMs, leaseMs: 5_000, slackMs: 2_000 };
}
