import type { Meeting } from "#lib/contract/meeting-wire.ts";

/**
 * Whether to offer cancelling. The upstream, which decides, tells who hosts but not who booked; a series and a webinar
 * take calls of their own.
 */
export function mayCancel({ canHost, kind, state }: Meeting): boolean {
  return canHost && kind === "single" && state !== "ended";
}

/** Whether to offer changing: the upstream changes no running meeting. */
export function mayChange(meeting: Meeting): boolean {
  return mayCancel(meeting) && meeting.state !== "running";
}
