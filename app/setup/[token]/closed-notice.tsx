import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SetupLinkState } from "#lib/server/setup-links.ts";

/** Why a link opens no form, and what to do instead. */
export function ClosedNotice({ state }: { state: Exclude<SetupLinkState, "open"> }) {
  const t = useTranslations("setup");
  return (
    <Notice icon={KeyRound} title={t(`states.${state}.title`)} text={t(`states.${state}.text`)} isPage>
      {state === "setup_done" && (
        <ButtonLink variant="outline" size="sm" href="/sign-in">
          {t("done.signIn")}
        </ButtonLink>
      )}
    </Notice>
  );
}
