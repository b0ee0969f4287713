import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** A page that the reader's role has no access to. */
export function ForbiddenNotice() {
  const t = useTranslations("shell");
  return (
    <Notice isPage icon={Lock} title={t("forbidden.title")} text={t("forbidden.text")}>
      <ButtonLink href="/" variant="outline" size="sm">
        {t("goHome")}
      </ButtonLink>
    </Notice>
  );
}
