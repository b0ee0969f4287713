"use client";

import { useTranslations } from "next-intl";
import { Status } from "#components/ui/status.tsx";
import type { Invitation } from "#lib/contract/join.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { phaseOf, waitFor } from "./phase.ts";

type Props = Pick<Invitation, "startsAt" | "endsAt" | "state">;

/** How long until it starts, since when it runs, or that it is over; moves on by the second. */
export function Countdown({ startsAt, endsAt, state }: Props) {
  const t = useTranslations("join");
  const format = useFormat();
  const now = useClock(1000);
  const phase = phaseOf({ startsAt, endsAt, state }, now);
  const label = t(`phases.${phase}`);
  const isRunning = phase === "running" || phase === "early";
  const value = valueText();
  return (
    <div className="shrink-0 sm:text-end" role="timer" aria-label={[label, value].join(" ")}>
      {isRunning ? <Status shape="running">{label}</Status> : <p className="text-xs text-muted">{label}</p>}
      {value && <p className="num text-2xl leading-8 font-semibold tracking-[-0.02em]">{value}</p>}
    </div>
  );

  function valueText(): string {
    if (phase === "early") return "";
    if (phase === "running") return format.time(startsAt);
    if (phase !== "upcoming") return format.distance(phase === "due" ? startsAt : endsAt, now);
    const wait = waitFor(startsAt, now);
    if (wait.unit === "days") return t("days", { count: wait.days });
    return wait.unit === "minutes" ? format.length(wait.minutes) : wait.text;
  }
}
