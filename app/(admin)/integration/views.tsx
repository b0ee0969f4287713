import Link from "next/link";
import { useTranslations } from "next-intl";

const views = {
  guide: "/integration",
  keys: "/integration/keys",
  workbench: "/integration/workbench",
} as const;

/** The pages about native clients, as tabs below their common title. */
export function Views({ current }: { current: keyof typeof views }) {
  const t = useTranslations("integration");
  return (
    <nav
      aria-label={t("title")}
      className="mx-4 mb-4 flex shrink-0 gap-5 overflow-x-auto border-b border-separator text-sm md:mx-8"
    >
      {Object.entries(views).map(([name, href]) => (
        <Link
          key={name}
          href={href}
          aria-current={name === current ? "page" : undefined}
          className="-mb-px shrink-0 border-b-2 border-transparent pt-1 pb-2 font-medium text-muted outline-none hover:text-foreground focus-visible:ring-2 focus-visible:ring-focus focus-visible:ring-inset aria-[current]:border-accent aria-[current]:text-foreground"
        >
          {t(`views.${name as keyof typeof views}`)}
        </Link>
      ))}
    </nav>
  );
}
