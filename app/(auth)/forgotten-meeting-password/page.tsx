import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { signInWays } from "#lib/server/sign-in-ways.ts";
import { AuthFrame } from "../auth-frame.tsx";
import { RecoveryCard } from "./recovery-card.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("password-recovery");
  return { title: t("title") };
}

/** For who forgot the password of the meeting account; that of the portal has a page of its own. */
export default async function ForgottenMeetingPasswordPage() {
  const [t, { hosts }] = await Promise.all([getTranslations("password-recovery"), signInWays()]);
  const isPossible = hosts.length > 0;
  return (
    <AuthFrame heading={t("title")} purpose={t(isPossible ? "purpose" : "none")}>
      {isPossible && (
        <PageMessages namespaces={["password-recovery", "meeting-passwords", "sign-in"]}>
          <RecoveryCard hosts={hosts} />
        </PageMessages>
      )}
      <ButtonLink href="/sign-in" variant="ghost" size="sm" className="mt-3 self-center">
        {t("back")}
      </ButtonLink>
    </AuthFrame>
  );
}
