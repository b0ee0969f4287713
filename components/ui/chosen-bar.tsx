"use client";

import { Button } from "@heroui/react";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  count: number;
  /** Chooses the rest of the list as well; null where there is none, or too much. */
  every: { total: number; run: () => void; isPending: boolean } | null;
  onClear: () => void;
  children: ReactNode;
};

/** What can be done with the chosen rows: dark on a light page, above the list's foot. */
export function ChosenBar({ count, every, onClear, children }: Props) {
  const t = useTranslations("ui");
  return (
    <section
      data-theme="dark"
      aria-label={t("chosenRows")}
      className="absolute inset-x-4 bottom-16 z-10 mx-auto flex min-h-11 w-fit flex-wrap items-center gap-1 rounded-2xl bg-overlay px-1.5 py-1 text-sm text-foreground shadow-overlay"
    >
      <span className="num px-2 font-medium whitespace-nowrap" aria-live="polite">
        {t("chosen", { count })}
      </span>
      {every && (
        <Button
          size="sm"
          variant="ghost"
          className="text-muted"
          isPending={every.isPending}
          onPress={every.run}
        >
          {t("chooseEvery", { total: every.total })}
        </Button>
      )}
      {children}
      <Button size="sm" variant="ghost" isIconOnly aria-label={t("clearChosen")} onPress={onClear}>
        <X />
      </Button>
    </section>
  );
}
