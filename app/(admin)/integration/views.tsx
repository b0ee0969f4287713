import { useTranslations } from "next-intl";
import { ViewLinks } from "#components/ui/view-links.tsx";

const views = [
  { name: "guide", href: "/integration" },
  { name: "keys", href: "/integration/keys" },
  { name: "workbench", href: "/integration/workbench" },
] as const;

/** The pages about native clients, as tabs below their common title. */
export function Views({ current }: { current: (typeof views)[number]["name"] }) {
  const t = useTranslations("integration");
  const items = views.map(({ name, href }) => ({
    href,
    label: t(`views.${name}`),
    isCurrent: name === current,
  }));
  return <ViewLinks label={t("title")} items={items} />;
}
