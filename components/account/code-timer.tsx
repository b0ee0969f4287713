"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useClock } from "#lib/i18n/use-clock.ts";

type Props = {
  /** When the code ends, in epoch milliseconds. */
  until: number;
  /** What can be done then. */
  children?: ReactNode;
};

/** How long a code that was sent is still good; afterwards that it is not, and the way to another. */
export function CodeTimer({ until, children }: Props) {
  const t = useTranslations("ui");
  // The clock moves in steps and may be behind by one.
  const seconds = Math.floor((until - useClock(1_000)) / 1_000);
  const isOver = seconds <= 0;
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-2 text-sm text-muted">
      {/* Once, and not at every second. */}
      <span role="status" className="empty:hidden">
        {isOver && t("codeOver")}
      </span>
      {isOver ? children : <span className="num">{t("codeLeft", { seconds })}</span>}
    </div>
  );
}
