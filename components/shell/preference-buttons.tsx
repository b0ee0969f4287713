"use client";

import { Button, Dropdown } from "@heroui/react";
import { Globe, SunMoon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { localeNames } from "#lib/i18n/locales.ts";
import { LanguageSection } from "./language-section.tsx";
import { ThemeSection } from "./theme-section.tsx";

/** Language and theme for pages without the shell, where nobody is signed in. */
export function PreferenceButtons() {
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
            <LanguageSection />
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
