"use client";

import { Button, Dropdown } from "@heroui/react";
import { Globe, SunMoon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type Locale, localeNames } from "#lib/i18n/locales.ts";
import { LanguageSection } from "./language-section.tsx";
import { ThemeSection } from "./theme-section.tsx";

type Props = { keepLanguage?: (locale: Locale) => Promise<unknown> };

/** Language and theme for pages without the shell; `keepLanguage` where somebody may be signed in all the same. */
export function PreferenceButtons({ keepLanguage }: Props) {
  const t = useTranslations("shell");
  return (
    <div className="flex w-full items-center justify-end gap-1 py-3 md:px-2">
      <Dropdown>
        <Button size="sm" variant="ghost" className="text-muted">
          <Globe aria-hidden />
          <span className="sr-only">{t("language")}</span>
          {localeNames[useLocale()]}
        </Button>
        <Dropdown.Popover placement="bottom end">
          <Dropdown.Menu aria-label={t("language")}>
            <LanguageSection keep={keepLanguage} />
          </Dropdown.Menu>
        </Dropdown.Popover>
      </Dropdown>
      <Dropdown>
        <Button size="sm" variant="ghost" isIconOnly className="text-muted" aria-label={t("theme")}>
          <SunMoon aria-hidden />
        </Button>
        <Dropdown.Popover placement="bottom end">
          <Dropdown.Menu aria-label={t("theme")}>
            <ThemeSection />
          </Dropdown.Menu>
        </Dropdown.Popover>
      </Dropdown>
    </div>
  );
}
