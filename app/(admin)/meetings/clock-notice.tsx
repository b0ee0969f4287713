"use client";

import { Label, Radio, RadioGroup } from "@heroui/react";
import { CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useController } from "react-hook-form";
import { zoneCity, zoneOffset } from "#lib/i18n/zone.ts";
import type { Twice } from "./booking-start.ts";
import { useStart } from "./use-start.ts";

/** Says that clocks change at the chosen time, where they do, and asks which of two equal times is meant. */
export function ClockNotice() {
  const t = useTranslations("meetings.clock");
  const locale = useLocale();
  const start = useStart();
  const city = zoneCity(start.timeZone, locale);
  if (start.at !== null && start.twice)
    return <Which twice={start.twice} timeZone={start.timeZone} city={city} />;
  if (start.at !== null || !start.gap) return null;
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-warning-soft-foreground">
      <CircleAlert size={15} className="shrink-0" aria-hidden />
      {t("gap", { city, ...start.gap })}
    </p>
  );
}

function Which({ twice, timeZone, city }: { twice: Twice; timeZone: string; city: string }) {
  const t = useTranslations("meetings.clock");
  const { field } = useController({ name: "isSecond" });
  const choices = [
    { id: "first", text: t("first", { offset: zoneOffset(timeZone, new Date(twice.first)) }) },
    { id: "second", text: t("second", { offset: zoneOffset(timeZone, new Date(twice.second)) }) },
  ];
  return (
    <RadioGroup
      value={field.value ? "second" : "first"}
      onChange={(id) => field.onChange(id === "second")}
      onBlur={field.onBlur}
    >
      <Label className="font-normal text-warning-soft-foreground">
        {t("twice", { city, from: twice.from, to: twice.to })}
      </Label>
      {choices.map(({ id, text }) => (
        <Radio key={id} value={id}>
          <Radio.Content>
            <Radio.Control>
              <Radio.Indicator />
            </Radio.Control>
            {text}
          </Radio.Content>
        </Radio>
      ))}
    </RadioGroup>
  );
}
