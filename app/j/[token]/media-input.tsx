"use client";

import { ToggleButton } from "@heroui/react";
import type { LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useController } from "react-hook-form";

type Props = { name: "microphone" | "camera"; label: string; on: LucideIcon; off: LucideIcon };

/** Whether a device is on at the start, in the form around it. */
export function MediaInput({ name, label, on: On, off: Off }: Props) {
  const t = useTranslations("join");
  const { field } = useController({ name });
  const isOn = field.value === true;
  return (
    <ToggleButton
      size="lg"
      isSelected={isOn}
      onChange={field.onChange}
      className="h-11 min-w-36 flex-1 justify-start border border-control bg-surface px-3 text-sm text-foreground md:h-10"
    >
      {isOn ? <On aria-hidden /> : <Off aria-hidden className="text-muted" />}
      <span className="font-normal">{label}</span>
      <span aria-hidden className="ms-auto font-normal text-muted">
        {isOn ? t("on") : t("off")}
      </span>
    </ToggleButton>
  );
}
