import { useTranslations } from "next-intl";

/** The first stop of the Tab key: past the navigation, to `<main id="main">`. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-xl focus:bg-surface focus:px-3 focus:py-2 focus:text-sm focus:ring-2 focus:ring-focus"
    >
      {t("skip")}
    </a>
  );
}
