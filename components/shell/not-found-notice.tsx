import { FileQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** Nothing at this address, or not the reader's: both read the same. */
export function NotFoundNotice() {
  const t = useTranslations("shell");
  return (
    <Notice isPage icon={FileQuestionMark} title={t("notFound.title")} text={t("notFound.text")}>
      <ButtonLink href="/" variant="outline" size="sm">
        {t("goHome")}
      </ButtonLink>
    </Notice>
  );
}
