"use client";

import { Dropdown, Header, Label } from "@heroui/react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type Locale, localeNames, locales } from "#lib/i18n/locales.ts";
import { readerCookies } from "#lib/i18n/reader.ts";
import { remember } from "#lib/i18n/remember.ts";

type Props = {
  /** Where somebody is signed in: keeps the choice in the profile, which outranks this browser's cookie. */
  keep?: (locale: Locale) => Promise<unknown>;
};

/** The part of a menu that changes the language at once, in place. Each language is named in its own words. */
export function LanguageSection({ keep }: Props) {
  const t = useTranslations("shell");
  const router = useRouter();

  async function choose(locale: Locale) {
    remember(readerCookies.locale, locale);
    await keep?.(locale);
    router.refresh();
  }

  return (
    <Dropdown.Section
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[useLocale()]}
      onSelectionChange={(keys) => {
        const chosen = locales.find((locale) => keys !== "all" && keys.has(locale));
        if (chosen) void choose(chosen);
      }}
    >
      <Header>{t("language")}</Header>
      {locales.map((locale) => (
        <Dropdown.Item key={locale} id={locale} textValue={localeNames[locale]}>
          <Dropdown.ItemIndicator />
          <Label lang={locale}>{localeNames[locale]}</Label>
        </Dropdown.Item>
      ))}
    </Dropdown.Section>
  );
}
