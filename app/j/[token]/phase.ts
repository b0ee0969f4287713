import type { Invitation } from "#lib/contract/join.ts";

type Booked = Pick<Invitation, "startsAt" | "endsAt" | "state">;

/**
 * Where a meeting stands at `now` (epoch ms). `early`: running before its booked start; `due`: the booked start has
 * passed and nobody has entered, as far as was known when the page was made.
 */
export type Phase = "upcoming" | "due" | "early" | "running" | "over";

export function phaseOf({ startsAt, endsAt, state }: Booked, now: number): Phase {
  const started = now >= Date.parse(startsAt);
  if (state === "ended") return "over";
  if (state === "running") return started ? "running" : "early";
  if (now >= Date.parse(endsAt)) return "over";
  return started ? "due" : "upcoming";
}

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long until an instant, in the unit a person waits in. A second that has begun counts whole. */
export type Wait =
  | { unit: "days"; days: number }
  | { unit: "minutes"; minutes: number }
  | { unit: "clock"; text: string };

export function waitFor(startsAt: string, now: number): Wait {
  const ms = Math.max(0, Date.parse(startsAt) - now);
  if (ms >= 2 * dayMs) return { unit: "days", days: Math.floor(ms / dayMs) };
  if (ms >= hourMs) return { unit: "minutes", minutes: Math.floor(ms / minuteMs) };
  const seconds = Math.ceil(ms / secondMs);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return { unit: "clock", text };
}
