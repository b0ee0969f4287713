import { forgetOnce } from "../../once.ts";

/** Sets what the upstream takes, for this process and those it starts. */
export function allow(perMinute: number, perSecond: number): void {
  process.env.UPSTREAM_CALLS_PER_MINUTE = String(perMinute);
  process.env.UPSTREAM_CALLS_PER_SECOND = String(perSecond);
  forgetOnce("env");
  forgetOnce("upstream.quota");
}
