"use client";

import { Dropdown, Header, Label } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";

const themes = ["light", "dark", "system"] as const;

/** The part of a menu that changes between light and dark. Kept by this browser only: screens differ. */
export function ThemeSection() {
  const t = useTranslations("shell");
  const { theme, setTheme } = useTheme();
  return (
    <Dropdown.Section
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[theme ?? "system"]}
      onSelectionChange={(keys) => {
        const chosen = themes.find((name) => keys !== "all" && keys.has(name));
        if (chosen) setTheme(chosen);
      }}
    >
      <Header>{t("theme")}</Header>
      {themes.map((name) => (
        <Dropdown.Item key={name} id={name} textValue={t(`themes.${name}`)}>
          <Dropdown.ItemIndicator />
          <Label>{t(`themes.${name}`)}</Label>
        </Dropdown.Item>
      ))}
    </Dropdown.Section>
  );
}
