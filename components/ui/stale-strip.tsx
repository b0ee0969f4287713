"use client";

import { Button } from "@heroui/react";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Instant } from "#lib/i18n/format.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";

/** Above rows that could not be refreshed: they stay, and say how old they are. */
export function StaleStrip({ at, onRetry }: { at: Instant; onRetry: () => void }) {
  const t = useTranslations("ui");
  const format = useFormat();
  const now = Math.max(useClock(60_000), new Date(at).getTime());
  return (
    <div
      role="status"
      className="flex min-h-10 shrink-0 items-center gap-2 border-b border-separator bg-warning-soft ps-4 pe-2 text-sm text-warning-soft-foreground"
    >
      <TriangleAlert size={15} className="shrink-0" aria-hidden />
      <span className="num flex-1">
        {t("stale", { time: format.time(at), ago: format.distance(at, now) })}
      </span>
      <Button size="sm" variant="ghost" className="h-7 text-warning-soft-foreground" onPress={onRetry}>
        {t("retry")}
      </Button>
    </div>
  );
}
