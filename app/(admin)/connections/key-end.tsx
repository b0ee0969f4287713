"use client";

import { useTranslations } from "next-intl";
import { endsSoon } from "#lib/contract/ends-soon.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";

/** The day a key dies and how far away it is; red in the last week. */
export function KeyEnd({ at, className = "" }: { at: string; className?: string }) {
  const t = useTranslations("connections");
  const format = useFormat();
  const now = useClock(60_000);
  const look = endsSoon(at, now) ? "text-danger-soft-foreground" : "text-muted";
  return (
    <time dateTime={at} className={`${look} ${className}`}>
      {/* The upstream tells a day and no hour: it is the same day in every zone. */}
      {t("dayAndDistance", { day: format.day(at, now, "UTC"), distance: format.distance(at, now) })}
    </time>
  );
}
