"use client";

import { useTranslations } from "next-intl";
import { ViewLinks } from "#components/ui/view-links.tsx";

const views = { people: "/directory", contacts: "/directory/contacts" } as const;

/** The two halves of the directory: inside and outside of the enterprise. */
export function Views({ current }: { current: keyof typeof views }) {
  const t = useTranslations("directory");
  const items = (["people", "contacts"] as const).map((name) => ({
    href: views[name],
    label: t(`views.${name}`),
    isCurrent: name === current,
  }));
  return <ViewLinks label={t("title")} items={items} />;
}
