"use client";

import { Button } from "@heroui/react";
import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Instant } from "#lib/i18n/format.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";

type Props = {
  /** `null` while the first answer is on its way. */ at: Instant | null;
  onRefresh: () => void;
  isRefreshing?: boolean;
};

/** "Updated 12 s ago" and the way to have it newer. Not a live region: it would speak every few seconds. */
export function Freshness({ at, onRefresh, isRefreshing = false }: Props) {
  const t = useTranslations("ui");
  const format = useFormat();
  const clock = useClock(1000);
  return (
    <span className="me-1 flex items-center gap-0.5 text-xs text-muted">
      {at !== null && (
        // The clock moves in steps and may be behind an answer that has just come.
        <span className="num">
          {t("updated", { ago: format.distance(at, Math.max(clock, new Date(at).getTime())) })}
        </span>
      )}
      <Button
        isIconOnly
        size="sm"
        variant="ghost"
        className="text-muted"
        aria-label={t("refresh")}
        isDisabled={isRefreshing}
        onPress={onRefresh}
      >
        <RefreshCw className={`size-3.5! ${isRefreshing ? "animate-spin motion-reduce:animate-none" : ""}`} />
      </Button>
    </span>
  );
}
