import { Unlink } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** One answer for unknown, expired and revoked links and for meetings that are over. */
export function GoneNotice() {
  const t = useTranslations("join.gone");
  return (
    <Notice icon={Unlink} title={t("title")} text={t("text")} isPage>
      <ButtonLink variant="outline" size="sm" href="/">
        {t("signIn")}
      </ButtonLink>
    </Notice>
  );
}
