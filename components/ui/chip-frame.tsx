"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";

export const chipPart =
  "flex items-center rounded-[inherit] outline-none focus-visible:ring-2 focus-visible:ring-focus";

type Props = { label: string; isSet: boolean; onClear: () => void; children: ReactNode };

/** The edge of a filter: dashed when unset, solid with a cross when set. */
export function ChipFrame({ label, isSet, onClear, children }: Props) {
  const t = useTranslations("ui");
  return (
    <span
      className={`inline-flex h-8 max-w-full items-stretch rounded-xl border border-control text-sm max-md:h-9 ${isSet ? "bg-surface" : "border-dashed"}`}
    >
      {children}
      {isSet && (
        <Button
          className={`${chipPart} -ms-1 cursor-pointer ps-1 pe-2 text-muted hover:text-foreground`}
          aria-label={t("clearFilter", { label })}
          onPress={onClear}
        >
          <X size={14} aria-hidden />
        </Button>
      )}
    </span>
  );
}
