import type { Meeting } from "#lib/contract/meeting-wire.ts";

/**
 * Whether to offer changing and cancelling. The upstream, which decides, tells who hosts but not who booked; a series
 * and a webinar take calls of their own.
 */
export function mayChange({ canHost, kind, state }: Meeting): boolean {
  return canHost && kind === "single" && state !== "ended";
}
