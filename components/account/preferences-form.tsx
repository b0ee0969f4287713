"use client";

import { toast } from "@heroui/react";
import { useRouter } from "next/navigation";
import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { SwitchInput } from "#components/operation/switch-input.tsx";
import { ZoneInput } from "#components/operation/zone-input.tsx";
import type { Account } from "#lib/contract/account.ts";
import { session } from "#lib/contract/session.ts";
import { isLocale, localeNames, locales } from "#lib/i18n/locales.ts";
import { readerCookies } from "#lib/i18n/reader.ts";
import { remember } from "#lib/i18n/remember.ts";
import { SubmitButton } from "./submit-button.tsx";

/** What the fields hold → what is kept: no zone of one's own is that of each browser. */
const choices = z
  .object({ locale: z.enum(locales), followsBrowser: z.boolean(), timeZone: z.string() })
  .transform(({ locale, followsBrowser, timeZone }) => ({
    locale,
    timeZone: followsBrowser ? null : timeZone,
  }));

export function PreferencesForm({ kept }: { kept: Pick<Account, "locale" | "timeZone"> }) {
  const t = useTranslations("account");
  const router = useRouter();
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  return (
    <OperationForm
      id="preferences"
      operation={session.preferences}
      schema={choices}
      defaultValues={{
        locale: isLocale(kept.locale) ? kept.locale : locale,
        followsBrowser: kept.timeZone === null,
        timeZone: kept.timeZone ?? timeZone,
      }}
      onDone={({ locale }) => {
        // This browser's cookie as well: its sign-in page knows nobody yet.
        if (locale) remember(readerCookies.locale, locale);
        toast.success(t("preferencesSaved"));
        router.refresh();
      }}
      className="flex flex-col gap-4 p-4"
    >
      <ChoiceInput
        name="locale"
        label={t("language")}
        choices={locales.map((id) => ({ id, text: localeNames[id] }))}
      />
      <SwitchInput name="followsBrowser" label={t("followsBrowser")} description={t("followsBrowserHint")} />
      <Zone />
      <SubmitButton variant="outline" className="self-start">
        {t("savePreferences")}
      </SubmitButton>
    </OperationForm>
  );
}

function Zone() {
  const t = useTranslations("account");
  const at = useNow().toISOString();
  if (useWatch({ name: "followsBrowser" })) return null;
  return <ZoneInput name="timeZone" label={t("timeZone")} at={at} />;
}
