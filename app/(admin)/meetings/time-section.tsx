"use client";

import { useNow, useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { DateInput } from "#components/operation/date-input.tsx";
import { TimeInput } from "#components/operation/time-input.tsx";
import { ZoneInput } from "#components/operation/zone-input.tsx";
import { FormSection } from "#components/ui/form-section.tsx";
import { useFormat } from "#lib/i18n/use-format.ts";
import type { BookingValues } from "./booking-values.ts";
import { ClockNotice } from "./clock-notice.tsx";
import { useStart } from "./use-start.ts";
import { wallTimeOf } from "./wall-time.ts";

const usualLengths = [15, 30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480, 720, 1440];

/** When a booking begins and how long it lasts. A meeting that starts at once has a length only. */
export function TimeSection({ isInstant }: { isInstant: boolean }) {
  const t = useTranslations("meetings");
  const format = useFormat();
  const start = useStart();
  const now = useNow().toISOString();
  if (isInstant) {
    return (
      <FormSection title={t("time")} hint={t("startsNow")}>
        <LengthInput />
      </FormSection>
    );
  }
  const at = start.at ?? now;
  return (
    <FormSection title={t("time")} hint={t("inZone", { zone: format.zone(at, start.timeZone) })}>
      <div className="grid items-start gap-4 grid-cols-[repeat(auto-fit,minmax(150px,1fr))]">
        <DateInput name="date" label={t("date")} earliest={wallTimeOf(now, start.timeZone).date} />
        <TimeInput name="time" label={t("start")} />
        <LengthInput />
      </div>
      <ClockNotice />
      <ZoneInput name="timeZone" label={t("timeZone")} at={at} />
    </FormSection>
  );
}

function LengthInput() {
  const t = useTranslations("meetings");
  const format = useFormat();
  const chosen = Number(useWatch<BookingValues, "duration">({ name: "duration" }));
  const lengths = [...new Set([...usualLengths, chosen])].sort((a, b) => a - b);
  const choices = lengths.map((minutes) => ({ id: String(minutes), text: format.length(minutes) }));
  return <ChoiceInput name="duration" label={t("length")} choices={choices} />;
}
